import { command, type Step } from '@/lib/core/command'
import { DomainError } from '@/lib/core/error'
import { refused, refuseStale } from '@/lib/core/refuse'
import { foldName } from './fold-name'
import { mayChangeView } from './rules'
import { DeleteViewInput, RenameViewInput, SaveViewInput } from './schema'

/** Keeps a filter under a name that the whole desk sees. */
export const saveView = command({
  name: 'queue.save_view',
  permission: 'queue.save_view',
  input: SaveViewInput,
  load: ({ tx, input }) => tx.queueView.findUnique({ where: { key: foldName(input.name) } }),
  guard: ({ loaded }) => (loaded ? refuseTaken() : null),
  run: async ({ tx, input, actor, now, newId }) => {
    const id = newId()
    const { name, filter } = input
    const times = { createdAt: now, updatedAt: now }
    await tx.queueView.create({
      data: { id, name, key: foldName(name), filter, createdById: actor.id, ...times },
    })
    const audit = [{ subject: { type: 'queue_view', id }, after: { name, filter } }]
    return { result: { id, filter }, audit, tags: [] }
  },
})

/** Gives a view another name: by whoever saved it, or an editor. */
export const renameView = command({
  name: 'queue.rename_view',
  permission: 'queue.save_view',
  input: RenameViewInput,
  load: async (step) => {
    const view = await lockView(step, step.input.id)
    const key = foldName(step.input.name)
    const other = await step.tx.queueView.findFirst({ where: { key, id: { not: view.id } } })
    return { view, other }
  },
  guard: ({ input, actor, loaded: { view, other } }) =>
    (mayChangeView(actor, view) ? null : refused('forbidden', 'view.not_own')) ??
    refuseStale(input.revision, view, { name: view.name, revision: view.revision }) ??
    (other ? refuseTaken() : null),
  run: async ({ tx, input, now, loaded: { view } }) => {
    const { id, name } = input
    const data = { name, key: foldName(name), updatedAt: now, revision: { increment: 1 } }
    await tx.queueView.update({ where: { id }, data })
    const entry = { subject: { type: 'queue_view', id }, before: { name: view.name }, after: { name } }
    return { result: { id }, audit: [entry], tags: [] }
  },
})

/** Deletes a view: by whoever saved it, or an editor. What it showed stays as it is. */
export const deleteView = command({
  name: 'queue.delete_view',
  permission: 'queue.save_view',
  input: DeleteViewInput,
  load: (step) => lockView(step, step.input.id),
  guard: ({ actor, loaded }) => (mayChangeView(actor, loaded) ? null : refused('forbidden', 'view.not_own')),
  run: async ({ tx, loaded: { id, name } }) => {
    await tx.queueView.delete({ where: { id } })
    return { result: { id }, audit: [{ subject: { type: 'queue_view', id }, before: { name } }], tags: [] }
  },
})

async function lockView({ tx }: Pick<Step<unknown>, 'tx'>, id: string) {
  await tx.$queryRaw`SELECT 1 FROM public.queue_view WHERE id = ${id}::uuid FOR UPDATE`
  const view = await tx.queueView.findUnique({ where: { id } })
  if (!view) throw new DomainError('not_found', { reason: 'not_found' })
  return view
}

function refuseTaken(): DomainError {
  return refused('invalid', 'invalid', { issues: [{ path: ['name'], message: 'view_taken' }] })
}
