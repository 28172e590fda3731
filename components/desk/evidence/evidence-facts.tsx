import { DefinitionList } from '@/components/ui/definition-list'
import { LocalText } from '@/components/ui/local-text'
import { SourceLink } from '@/components/ui/source-link'
import type { EvidencePage } from '@/lib/desk/read/evidence'
import { readText } from '@/lib/i18n/locales'
import type { DeskView } from '../desk-view'

/** Who is behind the evidence, where it stands, how the model was reached, and who looked for ties. */
export function EvidenceFacts({ view, evidence }: { view: DeskView; evidence: EvidencePage['evidence'] }) {
  const { t, s } = view
  const caveats = readText(evidence.caveats)
  return (
    <DefinitionList
      items={[
        {
          term: t('fields.parties'),
          children: (
            <ul className="plain">
              {evidence.parties.map(({ organization, role }) => (
                <li key={`${organization.id} ${role}`}>
                  {s.word('partyRole', role)}: {organization.name}
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: t('fields.sourceId'),
          children: (
            <>
              <SourceLink href={evidence.source.url}>{evidence.source.title}</SourceLink>
              {evidence.locator ? `, ${evidence.locator}` : null}
            </>
          ),
        },
        evidence.quote ? { term: t('fields.quote'), children: <q>{evidence.quote}</q> } : null,
        evidence.date
          ? {
              term: t('fields.date'),
              children: `${s.day(evidence.date.toISOString())}${evidence.dateApproximate ? ` (${t('fields.dateApproximate')})` : ''}`,
            }
          : null,
        { term: t('fields.access'), children: s.word('access', evidence.access) },
        {
          term: t('fields.artifactLevel'),
          children: s.word('artifact', `level${evidence.artifactLevel}`),
        },
        { term: t('evidence.tiesLegend'), children: <TiesChecked view={view} evidence={evidence} /> },
        Object.keys(caveats).length > 0
          ? { term: t('fields.caveats'), children: <LocalText s={s} text={caveats} /> }
          : null,
        {
          term: t('evidence.entered'),
          children: t('evidence.enteredBy', {
            name: s.word('actor', evidence.enteredByName),
            date: s.day(evidence.createdAt.toISOString()),
          }),
        },
      ]}
    />
  )
}

function TiesChecked({ view, evidence }: { view: DeskView; evidence: EvidencePage['evidence'] }) {
  const { t, s } = view
  if (!evidence.tiesCheckedOn) return <>{t('evidence.tiesNotChecked')}</>
  return (
    <>
      {t('evidence.tiesChecked', {
        name: s.word('actor', evidence.tiesCheckedByName ?? ''),
        date: s.day(evidence.tiesCheckedOn.toISOString()),
      })}{' '}
      <LocalText s={s} text={readText(evidence.tiesNote)} />
    </>
  )
}
