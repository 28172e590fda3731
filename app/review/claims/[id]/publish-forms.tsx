import type { DeskView } from '@/components/desk/desk-view'
import { makeDeskWords } from '@/components/desk/forms/make-desk-words'
import { ReasonForm } from '@/components/desk/forms/reason-form'
import type { SignedIn } from '@/lib/auth/session'
import type { Workbench } from '@/lib/desk/read/workbench'
import { publish, release, suspend, withdraw } from '../actions'

type Props = { person: SignedIn; view: DeskView; bench: Workbench }

/** What an editor can do: publish a draft; release evidence, suspend the verdict or withdraw what is public. */
export function PublishForms({ person, view, bench }: Props) {
  const { t } = view
  const { facts, flags, assessments, basisHash } = bench
  const words = makeDeskWords(person.locale, [])
  const href = `/review/claims/${facts.id}`
  if (facts.stage === 'draft')
    return (
      <ReasonForm
        id="publish"
        action={publish}
        words={words}
        initial={{ id: facts.id, revision: String(facts.revision), basisHash }}
        carries={['id', 'revision', 'basisHash']}
        hint={t('claim.publishHint')}
        button={t('claim.publish')}
        reloadHref={href}
      />
    )
  if (facts.stage === 'withdrawn') return null
  const unreleased = facts.evidence.filter((link) => link.releasedAt === null).length
  const isSuspended = flags.some(({ flag }) => flag === 'suspended')
  const isJudged = assessments.some((row) => row.state === 'approved')
  return (
    <>
      {unreleased > 0 ? (
        <ReasonForm
          id="release"
          action={release}
          words={words}
          initial={{ claimId: facts.id, basisHash }}
          carries={['claimId', 'basisHash']}
          hint={t('claim.releaseHint', { count: unreleased })}
          button={t('claim.release')}
          reloadHref={href}
        />
      ) : null}
      {isJudged && !isSuspended ? (
        <ReasonForm
          folded={t('claim.suspend')}
          id="suspend"
          action={suspend}
          words={words}
          initial={{ claimId: facts.id }}
          carries={['claimId']}
          reason={{ name: 'reason', label: t('claim.suspendReason'), isPublic: true }}
          hint={t('claim.suspendHint')}
          button={t('claim.suspend')}
          tone="danger"
        />
      ) : null}
      <ReasonForm
        folded={t('claim.withdraw')}
        id="withdraw"
        action={withdraw}
        words={words}
        initial={{ id: facts.id }}
        carries={['id']}
        reason={{ name: 'note', label: t('claim.withdrawReason'), isPublic: true }}
        hint={t('claim.withdrawHint')}
        button={t('claim.withdraw')}
        tone="danger"
      />
    </>
  )
}
