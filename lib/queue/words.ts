import { Prisma } from '@/lib/db/generated/client'
import { likePattern, type SearchWord, searchWords } from '@/lib/search/words'

const rowOfRecord = { search: Prisma.sql`t.search`, text: Prisma.sql`t.search_text` }
const rowOfDraft = { search: Prisma.sql`d.search`, text: Prisma.sql`d.search_text` }

/**
 * For each word, the claims that hold it: published ones by their record, drafts by their own words, all by their
 * address and by the names of their vendor, models and benchmarks. Without a letter or digit nothing is found.
 */
export function wordSelections(q: string): Prisma.Sql[] {
  const words = searchWords(q)
  const slug = q.trim().toLowerCase()
  if (words.length === 0) return [Prisma.sql`SELECT k.id FROM public.claim k WHERE k.slug = ${slug}`]
  return words.map((word) => {
    const nameLike = `%${word.nameKey}%`
    return Prisma.sql`
      SELECT t.claim_id FROM record.claim_words t WHERE ${standing(word, rowOfRecord)}
      UNION ALL SELECT d.claim_id FROM public.draft_words d WHERE ${standing(word, rowOfDraft)}
      UNION ALL SELECT k.id FROM public.claim k WHERE k.slug = ${slug}
      UNION ALL SELECT k.id FROM public.claim k WHERE k.vendor_id = ANY(ARRAY(
        SELECT o.organization_id FROM public.organization_alias o WHERE o.key LIKE ${nameLike}))
      UNION ALL SELECT s.claim_id FROM public.claim_subject s WHERE s.model_id = ANY(ARRAY(
        SELECT o.model_id FROM public.model_alias o WHERE o.key LIKE ${nameLike}))
      UNION ALL SELECT a.claim_id FROM public.assertion a WHERE a.comparator_model_id = ANY(ARRAY(
        SELECT o.model_id FROM public.model_alias o WHERE o.key LIKE ${nameLike}))
      UNION ALL SELECT a.claim_id FROM public.assertion a WHERE a.benchmark_id = ANY(ARRAY(
        SELECT o.benchmark_id FROM public.benchmark_alias o WHERE o.key LIKE ${nameLike}))`
  })
}

/** Whether a text has a word. What the index is sure of is not read: a text takes twenty times as long as its entry. */
function standing(word: SearchWord, { search, text }: typeof rowOfRecord): Prisma.Sql {
  const sure = word.sure === null ? null : Prisma.sql`${search} @@ ${word.sure}::tsquery`
  if (word.maybe === null) return sure ?? Prisma.sql`false`
  const held = Prisma.sql`(${search} @@ ${word.maybe}::tsquery AND ${text} LIKE ${likePattern(word)})`
  return sure === null ? held : Prisma.sql`(${sure} OR ${held})`
}
