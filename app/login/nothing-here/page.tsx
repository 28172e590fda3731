import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { DeskFrame } from '@/app/desk-frame'
import { deskView } from '@/components/desk/desk-view'
import { NotHere } from '@/components/desk/not-here'
import { can } from '@/lib/auth/permissions'
import { currentPerson } from '@/lib/web/server-context'

/** The page renders what is missing; that its head does not find it makes the answer a 404 with words in it. */
export async function generateMetadata(): Promise<Metadata> {
  notFound()
}

/** Where every address leads that is not there, or not for this account; nothing tells the two apart. */
export default async function NothingHerePage() {
  const person = await currentPerson()
  if (!person) redirect('/login')
  return (
    <DeskFrame person={person} section={null} narrow>
      <NotHere
        view={deskView(person.locale)}
        home={can(person.actor, 'submission.own') ? 'vendor' : 'desk'}
      />
    </DeskFrame>
  )
}
