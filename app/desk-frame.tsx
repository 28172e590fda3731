import type { ReactNode } from 'react'
import { signOut } from '@/app/review/account/actions'
import { DeskShell } from '@/components/desk/desk-shell'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { can, type Permission } from '@/lib/auth/permissions'
import type { SignedIn } from '@/lib/auth/session'
import { deskMessages, deskWords } from '@/lib/i18n/desk'
import { countUnread } from '@/lib/notices/read'
import { serverContext } from '@/lib/web/server-context'

const sections = [
  { id: 'review', href: '/review', permission: 'desk.read' },
  { id: 'newClaim', href: '/review/claims/new', permission: 'claim.draft' },
  { id: 'registry', href: '/review/registry', permission: 'registry.edit' },
  { id: 'submissions', href: '/review/submissions', permission: 'desk.read' },
  { id: 'challenges', href: '/review/challenges', permission: 'desk.read' },
  { id: 'recalls', href: '/review/recalls', permission: 'desk.read' },
  { id: 'ownClaims', href: '/vendor', permission: 'submission.own' },
  { id: 'ownSubmissions', href: '/vendor/submissions', permission: 'submission.own' },
  { id: 'audit', href: '/admin/audit', permission: 'audit.read' },
  { id: 'redactions', href: '/admin/redactions', permission: 'redaction.decide' },
  { id: 'people', href: '/admin/people', permission: 'people.manage' },
  { id: 'settings', href: '/admin/settings', permission: 'settings.manage' },
  { id: 'jobs', href: '/admin/jobs', permission: 'jobs.read' },
] as const satisfies readonly { id: string; href: string; permission: Permission }[]

type Props = {
  person: SignedIn
  /** The section whose link is marked; null on one's own account. */
  section: (typeof sections)[number]['id'] | null
  narrow?: boolean
  children: ReactNode
}

/** The frame of a signed-in page: where the person may go, who they are, and the way out. */
export async function DeskFrame({ person, section, narrow = false, children }: Props) {
  const { locale, actor } = person
  const t = deskMessages(locale)
  const links = sections
    .filter(({ permission }) => can(actor, permission))
    .map(({ id, href }) => ({ href, label: t(`frame.${id}`), current: id === section }))
  const button = (
    <ActionForm action={signOut} words={deskWords(locale, 'form')} id="sign-out">
      <SubmitButton tone="quiet">{t('frame.signOut')}</SubmitButton>
    </ActionForm>
  )
  return (
    <DeskShell
      words={deskWords(locale, 'frame')}
      links={links}
      person={{ name: actor.name, signOut: button, notices: await noticesLink(person) }}
      narrow={narrow}
    >
      {children}
    </DeskShell>
  )
}

/** The link to one's notices, with how many are unread; null for whoever gets none. */
async function noticesLink({ locale, actor }: SignedIn): Promise<string | null> {
  if (!can(actor, 'notice.own')) return null
  const { count, isMore } = await countUnread(serverContext().db, actor)
  return deskMessages(locale)(isMore ? 'notices.unreadMore' : 'notices.unread', { count })
}
