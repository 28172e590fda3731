import type { Locale } from '@/lib/i18n/locales'
import { aliasKey } from '@/lib/registry/alias-key'
import { type FilterName, filterNames } from './filter'

/** What may stand before the colon of a typed filter, in either language; the first of each is what pages propose. */
const keys: Record<Exclude<FilterName, 'q'>, { [L in Locale]: readonly string[] }> = {
  verdict: { en: ['verdict'], ko: ['판정'] },
  kind: { en: ['kind', 'type'], ko: ['종류', '유형'] },
  vendor: { en: ['vendor', 'company'], ko: ['공급사', '업체', '회사'] },
  model: { en: ['model'], ko: ['모델'] },
  benchmark: { en: ['benchmark', 'bench'], ko: ['벤치마크', '벤치'] },
  evaluator: { en: ['evaluator', 'measured-by'], ko: ['평가자', '평가기관'] },
  tested: { en: ['tested', 'independent'], ko: ['독립시험', '시험', '독립'] },
  flag: { en: ['flag'], ko: ['표시', '플래그'] },
  origin: { en: ['origin', 'decided-by'], ko: ['판정자', '출처'] },
  from: { en: ['from', 'since'], ko: ['부터'] },
  to: { en: ['to', 'until'], ko: ['까지'] },
}

const known = new Map(
  filterNames.flatMap((name) =>
    name === 'q' ? [] : [...keys[name].en, ...keys[name].ko].map((key) => [aliasKey(key), name] as const),
  ),
)

/** Every key that may be typed. */
export const typedKeys: readonly string[] = Object.values(keys).flatMap(({ en, ko }) => [...en, ...ko])

/** One key for each filter, in a language. */
export function firstKeys(locale: Locale): string[] {
  return Object.values(keys).flatMap(({ [locale]: all }) => all[0] ?? [])
}

/** The filter that a typed key names, or null. */
export function filterOfKey(key: string): Exclude<FilterName, 'q'> | null {
  return known.get(aliasKey(key)) ?? null
}
