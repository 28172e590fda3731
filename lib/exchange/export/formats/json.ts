import type { ExportFormat } from '../format'
import { brokenOffText, copyObjects, jsonCell } from './row-object'

/** One document with the moment that it shows and all rows. It closes only behind the last row. */
export const json: ExportFormat = {
  extension: 'json',
  title: 'JSON',
  contentType: 'application/json; charset=utf-8',
  says: {
    en: 'One document that also says as of when it is; what is missing is null, decimals are text.',
    ko: '언제의 자료인지도 적힌 문서 하나입니다. 없는 값은 null, 소수는 문자열입니다.',
  },
  switches: [],
  cell: jsonCell,
  copy: (select) => copyObjects(select, `CASE WHEN row_number() OVER () > 1 THEN ',' ELSE '' END`),
  before: ({ file, asOf, siteUrl }) => {
    const head = {
      file,
      as_of: asOf.time,
      audit_head: asOf.auditHead,
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      schema: `${siteUrl}/data/schema.json`,
    }
    return `${JSON.stringify(head).slice(0, -1)},"rows":[\n`
  },
  after: ']}\n',
  brokenOff: `\n${brokenOffText}`,
}
