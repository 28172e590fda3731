import type { DeskView } from '@/components/desk/desk-view'
import { ClaimLinkForm } from '@/components/desk/forms/claim-link-form'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import { PickLists } from '@/components/desk/pick-lists'
import { LinkedClaims } from '@/components/desk/workbench/linked-claims'
import { can } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import { type BenchQuery, benchHref, benchSearch } from '@/lib/desk/bench/query'
import { listChoices } from '@/lib/desk/read/choices'
import type { Workbench } from '@/lib/desk/read/workbench'
import { serverContext } from '@/lib/web/server-context'
import { tieClaims, untieClaims } from '../actions'

type Props = { person: SignedIn; view: DeskView; bench: Workbench; query: BenchQuery }

/** Ties to other claims in both directions, and where to make and to remove them. */
export function LinksSection({ person, view, bench, query }: Props) {
  const { t } = view
  const { facts, links } = bench
  const mayTie = facts.stage !== 'withdrawn' && can(person.actor, 'claim.link')
  const place = benchSearch({ ...query, add: null })
  const words = makeDeskWords(person.locale, ['claimLinkKind'])
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t('claim.links')}</h2>
      <LinkedClaims
        view={view}
        links={links}
        untie={({ linkId }) =>
          mayTie ? (
            <ReasonForm
              id={`untie-${linkId}`}
              action={untieClaims}
              words={words}
              initial={{ id: linkId, fromBench: facts.id, place }}
              carries={['id', 'fromBench', 'place']}
              button={t('bench.unlink')}
              tone="quiet"
            />
          ) : null
        }
      />
      {mayTie && query.add !== 'link' ? (
        <p>
          <a href={benchHref(facts.id, { ...query, add: 'link' }, 'links')}>{t('bench.addLink')}</a>
        </p>
      ) : null}
      {mayTie && query.add === 'link' ? (
        <TieForm words={words} initial={{ fromId: facts.id, place }} />
      ) : null}
    </section>
  )
}

async function TieForm(form: {
  words: ReturnType<typeof makeDeskWords>
  initial: { fromId: string; place: string }
}) {
  return (
    <>
      <ClaimLinkForm action={tieClaims} {...form} />
      <PickLists choices={await listChoices(serverContext().db, ['claim'])} />
    </>
  )
}
