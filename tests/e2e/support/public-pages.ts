/** A claim of the starter data with evidence of every sort. */
export const claim = 'llama-4-maverick-beats-gpt-4o-gemini-2-0-flash'

/** A shorter one, with evidence that counted, evidence that did not, and two wordings. */
const shortClaim = 'llama-4-scout-10m-context'

/** One public page of each kind, in English. */
export const pages = [
  '/',
  '/claims',
  `/claims/${shortClaim}`,
  `/claims/${shortClaim}/history`,
  '/vendors/meta',
  '/models/llama-4-scout',
  '/benchmarks/gpqa-diamond',
  '/evaluators/epoch-ai',
  '/compare/gemini-2-0-flash-001/llama-4-maverick',
  '/corrections',
  '/method',
  '/data',
]

/** Pages whose canonical address is another, or that have none. */
export const furtherPages = [
  `/claims/${shortClaim}/v/0`,
  `/claims/${shortClaim}/v/1/since/0`,
  '/claims?q=maverick&verdict=mixed&sort=name',
  '/nothing',
]

/** Pages that say most, with every sort of chart and table. */
export const longPages = ['/claims/llama-4-maverick-mmlu-pro', `/claims/${claim}`, '/models/llama-4-maverick']

/** Short pages that stand outside the frame of the site: for other sites, and for answers such as 400. */
export const besidePages = [
  `/embed/claims/${shortClaim}`,
  `/embed/claims/${shortClaim}?lang=ko`,
  `/claims/${shortClaim}?at=soon`,
  `/ko/claims/${shortClaim}?at=2020-01-01`,
]

/** The same page in Korean. */
export function korean(path: string): string {
  return path === '/' ? '/ko' : `/ko${path}`
}
