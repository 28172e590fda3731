import { redirect } from 'next/navigation'
import { listOutside } from '@/lib/desk/read/outside'
import { requirePerson, serverContext } from '@/lib/web/server-context'

/** Leads whoever was invited from outside to the proposal that waits for them. */
export default async function OutsidePage() {
  const { actor } = await requirePerson('outside.decide')
  const [first] = await listOutside(serverContext().db, actor)
  redirect(first ? `/review/outside/${first}` : '/review/outside/done')
}
