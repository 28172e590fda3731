import { method } from './en/about'
import { charts } from './en/charts'
import { claim, history } from './en/claim'
import { compare } from './en/compare'
import { data } from './en/data'
import { entry, home, list, uncertainty } from './en/lists'
import { machines } from './en/machines'
import { benchmark, corrections, evaluator, family, vendor } from './en/nouns'
import { site } from './en/site'
import { words } from './en/words'

/** The public pages in English; lib/i18n/messages/public/ko.ts has exactly the same keys. */
export const en = {
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
} as const
