import type { SameKeys } from '@/lib/i18n/messages/desk/same-keys'
import type { en } from './en'
import { method } from './ko/about'
import { charts } from './ko/charts'
import { claim, history } from './ko/claim'
import { compare } from './ko/compare'
import { data } from './ko/data'
import { entry, home, list, uncertainty } from './ko/lists'
import { machines } from './ko/machines'
import { benchmark, corrections, evaluator, family, vendor } from './ko/nouns'
import { site } from './ko/site'
import { words } from './ko/words'

export const ko = {
  site,
  words,
  home,
  list,
  claim,
  history,
  entry,
  uncertainty,
  method,
  data,
  machines,
  charts,
  compare,
  vendor,
  benchmark,
  evaluator,
  family,
  corrections,
} as const satisfies SameKeys<typeof en>
