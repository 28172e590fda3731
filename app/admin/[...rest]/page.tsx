import { redirect } from 'next/navigation'
import { nothingHere, requirePerson } from '@/lib/web/server-context'

/** An address that does not exist answers like one that is not for this account. */
export default async function NoPage() {
  await requirePerson('desk.read')
  redirect(nothingHere)
}
