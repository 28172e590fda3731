import { follow, unfollow } from '@/app/review/notices/actions'
import { ActionForm } from '@/components/form/action-form'
import { HiddenField } from '@/components/form/hidden-field'
import { SubmitButton } from '@/components/form/submit-button'
import { can } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { isFollowing } from '@/lib/notices/read'
import { serverContext } from '@/lib/web/server-context'

/** Follows a claim, or follows it no longer. */
export async function FollowForm({ person, claimId }: { person: SignedIn; claimId: string }) {
  if (!can(person.actor, 'claim.follow')) return null
  const t = deskMessages(person.locale)
  const follows = await isFollowing(serverContext().db, person.actor, claimId)
  return (
    <ActionForm
      action={follows ? unfollow : follow}
      words={deskWords(person.locale, 'form')}
      id="follow"
      key={follows ? 'unfollow' : 'follow'}
    >
      <HiddenField name="claimId" value={claimId} />
      {follows && <p className="soft">{t('notices.following')}</p>}
      <SubmitButton tone="quiet">{t(follows ? 'notices.unfollow' : 'notices.follow')}</SubmitButton>
    </ActionForm>
  )
}
