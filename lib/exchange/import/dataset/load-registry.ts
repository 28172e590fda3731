import { addSource } from '@/lib/claims/source-commands'
import { addBenchmark } from '@/lib/registry/benchmark-commands'
import { addOrganization, addTie } from '@/lib/registry/commands'
import { addModel } from '@/lib/registry/model-commands'
import { benchmarkInput, modelInput, organizationInput, sourceInput, tieInput } from './inputs'
import type { Loader } from './loader'
import { inOrder } from './order'
import type { DatasetFile } from './schema'

/** Loads organizations, sources, ties, models and benchmarks, each after what it points to. */
export async function loadRegistry(loader: Loader, data: DatasetFile): Promise<void> {
  for (const row of data.organizations) await loadOrganization(loader, row)
  for (const row of data.sources) await loadSource(loader, row)
  for (const row of data.ties) await loadTie(loader, row)
  for (const row of inOrder(data.models, (model) => [model.variantOf, model.predecessor]))
    await loadModel(loader, row)
  for (const row of inOrder(data.benchmarks, (benchmark) => [benchmark.variantOf]))
    await loadBenchmark(loader, row)
}

async function loadOrganization(loader: Loader, row: DatasetFile['organizations'][number]): Promise<void> {
  const input = organizationInput(loader, row)
  const { id } =
    (await loader.context.db.organization.findUnique(known(input))) ??
    (await loader.run(`organizations ${row.key}`, addOrganization, input))
  loader.remember('organizations', row.key, id)
  loader.step()
}

async function loadSource(loader: Loader, row: DatasetFile['sources'][number]): Promise<void> {
  const input = sourceInput(loader, row)
  const { id } =
    (await loader.context.db.source.findUnique(known(input))) ??
    (await loader.run(`sources ${row.key}`, addSource, input))
  loader.remember('sources', row.key, id)
  loader.step()
}

async function loadTie(loader: Loader, row: DatasetFile['ties'][number]): Promise<void> {
  const input = tieInput(loader, row)
  if (!(await loader.context.db.organizationTie.findUnique(known(input))))
    await loader.run(`ties ${row.key}`, addTie, input)
  loader.step()
}

async function loadModel(loader: Loader, row: DatasetFile['models'][number]): Promise<void> {
  const input = modelInput(loader, row)
  const { id } =
    (await loader.context.db.model.findUnique(known(input))) ??
    (await loader.run(`models ${row.key}`, addModel, input))
  loader.remember('models', row.key, id)
  loader.step()
}

async function loadBenchmark(loader: Loader, row: DatasetFile['benchmarks'][number]): Promise<void> {
  const input = benchmarkInput(loader, row)
  const { id } =
    (await loader.context.db.benchmark.findUnique(known(input))) ??
    (await loader.run(`benchmarks ${row.key}`, addBenchmark, input))
  loader.remember('benchmarks', row.key, id)
  loader.step()
}

/** Asks for the row that was loaded before under its key. */
function known({ importKey }: { importKey: string }) {
  return { where: { importKey }, select: { id: true } } as const
}
