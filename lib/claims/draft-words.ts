import type { Tx } from '@/lib/db/client'
import { type LocalText, readText } from '@/lib/i18n/locales'
import { documentOf, type SearchDocument } from '@/lib/search/document'

/** What a draft says that the desk finds it by. */
export type DraftTexts = {
  slug: string
  statement: LocalText
  appearances: readonly { quote: string; translation: LocalText }[]
}

/** The words of a draft, in the form in which the record holds those of published claims. Pure. */
export function draftDocument({ slug, statement, appearances }: DraftTexts): SearchDocument {
  return documentOf([
    slug,
    ...Object.values(statement),
    ...appearances.flatMap(({ quote, translation }) => [quote, ...Object.values(translation)]),
  ])
}

/** Notes what a draft is found by from now on. */
export async function writeDraftWords(tx: Tx, claimId: string, texts: DraftTexts): Promise<void> {
  const { searchText, lexemes } = draftDocument(texts)
  await tx.$executeRaw`
    INSERT INTO public.draft_words (claim_id, search_text, search)
    VALUES (${claimId}::uuid, ${searchText}, ${lexemes}::tsvector)
    ON CONFLICT (claim_id) DO UPDATE SET search_text = excluded.search_text, search = excluded.search`
}

/** Takes a draft's words away: a published claim is found by its record. */
export async function dropDraftWords(tx: Tx, claimId: string): Promise<void> {
  await tx.draftWords.deleteMany({ where: { claimId } })
}

/** Drafts that were written before the desk kept their words, in the order of their ids. */
export function listWordlessDrafts(tx: Pick<Tx, 'claim'>, after: string | null, take: number) {
  return tx.claim.findMany({
    where: { stage: 'draft', draftWords: null, ...(after ? { id: { gt: after } } : {}) },
    select: { id: true },
    orderBy: { id: 'asc' },
    take,
  })
}

/** Writes the words of drafts as they stand. */
export async function indexDrafts(tx: Tx, claimIds: readonly string[]): Promise<void> {
  const drafts = await tx.claim.findMany({
    where: { id: { in: [...claimIds] }, stage: 'draft' },
    select: {
      id: true,
      slug: true,
      statement: true,
      appearances: { select: { quote: true, translation: true } },
    },
  })
  for (const { id, slug, statement, appearances } of drafts)
    await writeDraftWords(tx, id, {
      slug,
      statement: readText(statement),
      appearances: appearances.map((row) => ({ ...row, translation: readText(row.translation) })),
    })
}
