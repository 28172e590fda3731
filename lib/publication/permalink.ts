/** Paths of the public record, without a language (lib/web/paths.ts adds it) and without the site's origin. */

export const claimPath = (slug: string) => `/claims/${slug}`
export const historyPath = (slug: string) => `/claims/${slug}/history`
/** The permanent address of a version. */
export const versionPath = (slug: string, version: number) => `/claims/${slug}/v/${version}`
export const versionJsonPath = (slug: string, version: number) => `/claims/${slug}/v/${version}.json`
export const differencePath = (slug: string, version: number, since: number) =>
  `/claims/${slug}/v/${version}/since/${since}`
/** Asks for the difference between two versions of one's choice. */
export const differencesPath = (slug: string) => `/claims/${slug}/difference`
export const vendorPath = (slug: string) => `/vendors/${slug}`
export const modelPath = (slug: string) => `/models/${slug}`
export const benchmarkPath = (slug: string) => `/benchmarks/${slug}`
export const evaluatorPath = (slug: string) => `/evaluators/${slug}`
/** The comparison of two models, whose slugs stand in alphabetical order. */
export const comparePath = (...models: [string, string]) => `/compare/${models.sort().join('/')}`
