import { displayName } from '@/lib/i18n/locales'
import type { Speech } from '@/lib/i18n/translator'
import type { ModelPage } from '@/lib/publication/read/model-page'
import { DefinitionList } from '../../ui/definition-list'
import { LocalText } from '../../ui/local-text'
import { PageHeader } from '../../ui/page-header'
import { SourceLink } from '../../ui/source-link'
import { ClaimedTable } from './claimed-table'
import { ClaimsSection } from './claims-section'
import { EntryLink } from './entry-link'
import { FamilyTable } from './family-table'
import { MeasuredTable } from './measured-table'
import { Rivals } from './rivals'

/** A model, its variants apart: what was claimed, what was measured, every claim. */
export function ModelArticle({ s, page }: { s: Speech; page: ModelPage }) {
  const { model, claims, claimed, measured, rivals, family } = page
  return (
    <article>
      <PageHeader kicker={s.t('entry.model')} title={displayName(model, s.locale)}>
        <Facts s={s} model={model} />
      </PageHeader>
      <FamilyTable s={s} values={family} />
      <section aria-labelledby="measured">
        <h2 id="measured">{s.t('entry.measured')}</h2>
        {measured.length === 0 && model.variants.length > 0 ? (
          <p>{s.t('entry.measuredVariants')}</p>
        ) : (
          <MeasuredTable s={s} measured={measured} filter={{ model: model.slug }} about="model" />
        )}
      </section>
      <section aria-labelledby="claimed">
        <h2 id="claimed">{s.t('entry.claimed')}</h2>
        <ClaimedTable s={s} claimed={claimed} filter={{ model: model.slug }} />
      </section>
      <Rivals s={s} model={model} rivals={rivals} />
      <ClaimsSection s={s} claims={claims} filter={{ model: model.slug }} />
    </article>
  )
}

function Facts({ s, model }: { s: Speech; model: ModelPage['model'] }) {
  const weights = model.openWeights === null ? 'unknown' : model.openWeights ? 'open' : 'closed'
  return (
    <>
      <p>
        <LocalText s={s} text={model.note} />
      </p>
      <DefinitionList
        items={[
          {
            term: s.t('entry.vendor'),
            children: <EntryLink s={s} kind="vendor" entry={model.organization} />,
          },
          model.releasedOn
            ? {
                term: s.t('entry.columns.date'),
                children: s.t('entry.released', { date: s.day(model.releasedOn) }),
              }
            : null,
          { term: s.t('entry.openWeights'), children: s.t(`entry.weights.${weights}`) },
          model.url
            ? { term: s.t('entry.website'), children: <SourceLink href={model.url}>{model.url}</SourceLink> }
            : null,
        ]}
      />
      {model.variantOf ? (
        <p>
          {s.t('entry.variantOf')} <EntryLink s={s} kind="model" entry={model.variantOf} />
        </p>
      ) : null}
      {model.variants.length > 0 ? (
        <>
          <p>{s.t('entry.variantsIntro')}</p>
          <ul>
            {model.variants.map((variant) => (
              <li key={variant.slug}>
                <EntryLink s={s} kind="model" entry={variant} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
