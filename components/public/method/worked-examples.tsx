import { stepTexts } from '@/lib/desk/step-text'
import { deskMessages } from '@/lib/i18n/desk'
import type { Speech } from '@/lib/i18n/translator'
import { workedExamples } from '@/lib/verdicts/examples/worked-examples'
import { VerdictBadge } from '../../ui/verdict-badge'

type Example = ReturnType<typeof workedExamples>[number]

/** The decision rule at work, step by step, with numbers that the rule's own code computes. */
export function WorkedExamples({ s }: { s: Speech }) {
  return workedExamples().map((example) => <ExampleView key={example.id} s={s} example={example} />)
}

function ExampleView({ s, example }: { s: Speech; example: Example }) {
  const { suggestion } = example
  const nameOf = (id: string) => example.names[id] ?? id
  const words = { t: deskMessages(s.locale), s, nameOf }
  return (
    <section aria-labelledby={`example-${example.id}`}>
      <h3 id={`example-${example.id}`}>{example.title[s.locale]}</h3>
      <p>{example.lesson[s.locale]}</p>
      <ol className="steps">
        {stepTexts(suggestion.steps, words).map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps are in their order and never move
          <li key={index}>{text}</li>
        ))}
      </ol>
      <p>
        <VerdictBadge s={s} verdict={suggestion.verdict} /> {s.word('reason', suggestion.reason)}
      </p>
    </section>
  )
}
