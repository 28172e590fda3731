import type { Speech } from '@/lib/i18n/translator'
import type { AuditHead } from '@/lib/publication/read/site'
import { DefinitionList } from '../../ui/definition-list'

/** On which terms the data may be used. */
export function Licence({ s }: { s: Speech }) {
  const text = s.t('data.licence', { cc: '\u0000' }).split('\u0000')
  return (
    <section aria-labelledby="licence">
      <h2 id="licence">{s.t('data.licenceTitle')}</h2>
      <p>
        {text[0]}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
          CC BY 4.0
        </a>
        {text[1]}
      </p>
      <p>{s.t('data.licenceSoftware')}</p>
    </section>
  )
}

/** How to cite the data. @param day that of the example, YYYY-MM-DD or a moment */
export function Citing({ s, siteUrl, day }: { s: Speech; siteUrl: string; day: string | null }) {
  return (
    <section aria-labelledby="citing">
      <h2 id="citing">{s.t('data.citeTitle')}</h2>
      <p>{s.t('data.cite')}</p>
      {day === null ? null : (
        <p className="citation">
          {s.t('data.citeExample', {
            site: s.t('site.name'),
            address: `${siteUrl}/data`,
            date: s.day(day),
          })}
        </p>
      )}
    </section>
  )
}

/** The head of the audit trail, for outsiders to note down. */
export function AuditTrail({ s, head }: { s: Speech; head: AuditHead | null }) {
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">{s.t('data.auditTitle')}</h2>
      <p>{s.t('data.audit')}</p>
      {head ? (
        <DefinitionList
          items={[
            { term: s.t('data.auditSeq'), children: head.seq },
            { term: s.t('data.auditHash'), children: <code className="hash">{head.hash}</code> },
            { term: s.t('data.auditAt'), children: <time dateTime={head.at}>{head.at}</time> },
          ]}
        />
      ) : null}
      <p className="meta">{s.t('data.auditNote')}</p>
    </section>
  )
}
