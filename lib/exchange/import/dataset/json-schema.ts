import { z } from 'zod'
import { setupFields } from '@/lib/evidence/setup-fields'
import { locales } from '@/lib/i18n/locales'
import { speech } from '@/lib/i18n/translator'
import { descriptions } from './descriptions'
import { DatasetFile } from './schema'

/** The JSON Schema of a data set (draft 2020-12), with what each field says, for editors and other programs. */
export function datasetJsonSchema(): unknown {
  return z.toJSONSchema(DatasetFile, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema, path }) => {
      const field = fieldAt(path)
      const description = field && descriptionOf(field)
      if (description) jsonSchema.description = description
    },
  })
}

/** What a field says, by its place in the file: `["claims", "kind"]`. Undefined where nobody has said it. */
export function descriptionOf(field: readonly string[]): string | undefined {
  const last = field.at(-1) ?? ''
  if (locales.some((locale) => locale === last)) return `In ${languages[last]}.`
  const setup = setupFields.find(({ id }) => id === last)
  if (setup && setups.has(field.at(-2) ?? '')) return speech('en').word('setup', setup.id)
  return descriptions[field.join('.')] ?? descriptions[['*', ...field.slice(1)].join('.')] ?? shared[last]
}

/** The names of the fields on the way to a part of the schema, null where the part is no field. */
function fieldAt(path: readonly (string | number)[]): string[] | null {
  if (path.at(-2) !== 'properties') return null
  return path.flatMap((part, index) => (path[index - 1] === 'properties' ? [String(part)] : []))
}

const languages: Record<string, string> = { en: 'English', ko: 'Korean' }
const setups = new Set(['setup', 'defaultSetup', 'conditions'])
const shared: Record<string, string> = { note: 'What readers should know of it.' }
