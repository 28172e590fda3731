import { redirect } from 'next/navigation'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { NotHere } from '@/components/desk/not-here'
import { can } from '@/lib/auth/permissions'
import { currentPerson } from '@/lib/web/server-context'

/** What stands where nothing is, within the frame of whoever is signed in. */
export async function NothingHere() {
  const person = await currentPerson()
  if (!person) redirect('/login')
  const view = deskView(person.locale)
  return (
    <DeskFrame person={person} section={null} narrow>
      {/* The page's head ends before it could say this. */}
      <title>{view.t('shell.missing')}</title>
      <NotHere view={view} home={can(person.actor, 'submission.own') ? 'vendor' : 'desk'} />
    </DeskFrame>
  )
}
