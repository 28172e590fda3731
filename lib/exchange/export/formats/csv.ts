import { defused } from '../cell'
import type { ExportFormat } from '../format'
import { brokenOffText } from './row-object'

/** RFC 4180 with LF and UTF-8, as PostgreSQL writes it: an empty cell is null, `""` is empty text. */
export const csv: ExportFormat = {
  extension: 'csv',
  title: 'CSV',
  says: {
    en: 'For spreadsheets and statistics. An empty cell is a missing value; "" is empty text.',
    ko: '스프레드시트와 통계 프로그램에 알맞습니다. 빈 칸은 없는 값이고 ""는 빈 글입니다.',
  },
  contentType: 'text/csv; charset=utf-8; header=present',
  switches: [
    {
      name: 'excel',
      says: {
        en: 'A byte-order mark in front, by which Excel knows UTF-8.',
        ko: '엑셀이 UTF-8임을 알아보도록 맨 앞에 바이트 순서 표식을 둡니다.',
      },
    },
    {
      name: 'raw',
      says: {
        en: 'Text exactly as it is kept: no apostrophe in front of what a spreadsheet would run as a formula.',
        ko: '글을 보관된 그대로 냅니다. 스프레드시트가 수식으로 실행할 글 앞에도 작은따옴표를 붙이지 않습니다.',
      },
    },
  ],
  cell: (column, on) => (on.has('raw') ? column.sql : defused(column)),
  copy: (select) => `COPY (${select}) TO STDOUT WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')`,
  before: ({ on }) => (on.has('excel') ? '\uFEFF' : ''),
  after: '',
  // Whether it stands in a quoted cell or not, this leaves a quote that nothing closes.
  brokenOff: `\n"${brokenOffText}`,
}
