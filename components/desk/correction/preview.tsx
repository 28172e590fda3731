'use client'
import { useForm } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { formDifferences } from '@/lib/desk/form-difference'
import type { ShownDifference } from '@/lib/desk/shown-difference'
import { whereOf } from '@/lib/desk/where-of'
import { valueAt } from '@/lib/web/form-path'
import { type FormValue, intentField } from '@/lib/web/form-state'
import { DifferenceList } from '../difference-list'
import { useWords } from '../forms/words-context'

type Props = { names: Readonly<Record<string, string>>; send: string }

/** What would change is shown first; only then there is a button that sends it. */
export function CorrectionPreview({ names, send }: Props) {
  const { state, initial } = useForm()
  const { conflict, correction, fields } = useWords()
  if (state.values === null)
    return (
      <>
        {/* Whatever sends the form now, the Enter key included, asks for the difference. */}
        <input type="hidden" name={intentField} value="preview" />
        <SubmitButton>{correction.show}</SubmitButton>
      </>
    )
  const words: Readonly<Record<string, string>> = fields
  const nameOf = (part: string) => names[part] ?? words[part] ?? part
  const found = formDifferences(group(valueAt(initial, 'changes')), group(valueAt(state.values, 'changes')))
  const shown: ShownDifference[] = found.map(({ path, before, after }) => ({
    where: whereOf(path, nameOf),
    before: textOf(before),
    after: textOf(after),
  }))
  return (
    <section className="preview" aria-labelledby="difference">
      <h2 id="difference">{correction.differenceTitle}</h2>
      {shown.length === 0 ? (
        <p>{correction.nothing}</p>
      ) : (
        <DifferenceList
          words={conflict}
          heads={{ before: correction.before, after: correction.after }}
          caption={correction.differenceTitle}
          differences={shown}
        />
      )}
      <p className="buttons">
        <SubmitButton tone="quiet" name={intentField} value="preview">
          {correction.showAgain}
        </SubmitButton>{' '}
        <SubmitButton>{send}</SubmitButton>
      </p>
    </section>
  )
}

/** Browsers send line ends as CR LF. */
function group(value: FormValue | undefined): Record<string, unknown> {
  const text = JSON.stringify(value ?? {}).replaceAll('\\r\\n', '\\n')
  const read: unknown = JSON.parse(text)
  return typeof read === 'object' && read !== null ? { ...read } : {}
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
