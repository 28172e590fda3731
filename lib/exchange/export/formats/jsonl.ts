import type { ExportFormat } from '../format'
import { brokenOffText, copyObjects, jsonCell } from './row-object'

/** JSON Lines: an object for each row, with every column, one to a line; nothing else. */
export const jsonl: ExportFormat = {
  extension: 'jsonl',
  title: 'JSON Lines',
  contentType: 'application/jsonl; charset=utf-8',
  says: {
    en: 'One JSON object to a line, with every column; what is missing is null, decimals are text. For programs that read row by row.',
    ko: '한 줄에 JSON 객체 하나이며 모든 열이 들어 있습니다. 없는 값은 null, 소수는 문자열입니다. 한 행씩 읽는 프로그램에 알맞습니다.',
  },
  switches: [],
  cell: jsonCell,
  copy: (select) => copyObjects(select),
  before: () => '',
  after: '',
  brokenOff: `\n{"error": ${brokenOffText}`,
}
