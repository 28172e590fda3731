import { Prisma } from '@/lib/db/generated/client'
import { likePattern, partsQuery, searchWords } from '@/lib/search/words'

/**
 * For each word, the claims that hold it: published ones by their record, drafts by their own words, all by their
 * address and by the names of their vendor, models and benchmarks. Without a letter or digit nothing is found.
 */
export function wordSelections(q: string): Prisma.Sql[] {
  const words = searchWords(q)
  const slug = q.trim().toLowerCase()
  if (words.length === 0) return [Prisma.sql`SELECT k.id FROM public.claim k WHERE k.slug = ${slug}`]
  return words.map((word) => {
    const [tsquery, like, nameLike] = [partsQuery(word), likePattern(word), `%${word.nameKey}%`]
    return Prisma.sql`
      SELECT t.claim_id FROM record.claim t WHERE t.search @@ ${tsquery}::tsquery AND t.search_text LIKE ${like}
      UNION SELECT d.claim_id FROM public.draft_words d WHERE d.search @@ ${tsquery}::tsquery AND d.search_text LIKE ${like}
      UNION SELECT k.id FROM public.claim k WHERE k.slug = ${slug}
      UNION SELECT k.id FROM public.claim k WHERE k.vendor_id IN (
        SELECT o.organization_id FROM public.organization_alias o WHERE o.key LIKE ${nameLike})
      UNION SELECT s.claim_id FROM public.claim_subject s WHERE s.model_id IN (
        SELECT o.model_id FROM public.model_alias o WHERE o.key LIKE ${nameLike})
      UNION SELECT a.claim_id FROM public.assertion a WHERE a.comparator_model_id IN (
        SELECT o.model_id FROM public.model_alias o WHERE o.key LIKE ${nameLike})
      UNION SELECT a.claim_id FROM public.assertion a WHERE a.benchmark_id IN (
        SELECT o.benchmark_id FROM public.benchmark_alias o WHERE o.key LIKE ${nameLike})`
  })
}
