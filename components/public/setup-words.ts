import type { Speech } from '@/lib/i18n/translator'
import type { StatedField } from '@/lib/publication/measured/differing-setups'

/** Fields of a set-up in a line: "Precision: int4, Endpoint: H100". */
export function setupWords(s: Speech, fields: readonly StatedField[] = []): string {
  return fields.map(({ id, value }) => `${s.word('setup', id)}: ${value}`).join(', ')
}
