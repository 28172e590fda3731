'use server'
import { fromNames, inNames } from '@/app/review/form-names'
import { addOrganizationOnce } from '@/lib/desk/capture/adding-once'
import {
  captureBenchmark,
  captureBenchmarkEdit,
  captureModel,
  captureModelEdit,
  captureSource,
  captureSourceEdit,
  captureTie,
  captureTieEdit,
} from '@/lib/desk/capture/commands'
import { benchmarkPicks, mergePicks, modelPicks, sourcePicks, tiePicks } from '@/lib/desk/capture/specs'
import { forgetApart, keepApart } from '@/lib/registry/apart-commands'
import { editOrganization } from '@/lib/registry/commands'
import { mergeBenchmarks, mergeModels, mergeOrganizations, undoMerge } from '@/lib/registry/merge-commands'
import { action } from '@/lib/web/action'

export const saveNewOrganization = action(addOrganizationOnce, {
  prepare: fromNames({}),
  redirectTo: '/review/registry/organizations',
})
export const saveOrganization = action(editOrganization, {
  prepare: fromNames({}),
  presentCurrent: inNames({}),
  redirectTo: '/review/registry/organizations',
})

export const saveNewModel = action(captureModel, {
  prepare: fromNames(modelPicks),
  redirectTo: '/review/registry/models',
})
export const saveModel = action(captureModelEdit, {
  prepare: fromNames(modelPicks),
  presentCurrent: inNames(modelPicks),
  redirectTo: '/review/registry/models',
})

export const saveNewBenchmark = action(captureBenchmark, {
  prepare: fromNames(benchmarkPicks),
  redirectTo: '/review/registry/benchmarks',
})
export const saveBenchmark = action(captureBenchmarkEdit, {
  prepare: fromNames(benchmarkPicks),
  presentCurrent: inNames(benchmarkPicks),
  redirectTo: '/review/registry/benchmarks',
})

export const saveNewSource = action(captureSource, {
  prepare: fromNames(sourcePicks),
  redirectTo: '/review/registry/sources',
})
export const saveSource = action(captureSourceEdit, {
  prepare: fromNames(sourcePicks),
  presentCurrent: inNames(sourcePicks),
  redirectTo: '/review/registry/sources',
})

export const saveNewTie = action(captureTie, {
  prepare: fromNames(tiePicks),
  redirectTo: '/review/registry/ties',
})
export const saveTie = action(captureTieEdit, {
  prepare: fromNames(tiePicks),
  presentCurrent: inNames(tiePicks),
  redirectTo: '/review/registry/ties',
})

export const mergeOrganization = action(mergeOrganizations, { prepare: fromNames(mergePicks.organization) })
export const mergeModel = action(mergeModels, { prepare: fromNames(mergePicks.model) })
export const mergeBenchmark = action(mergeBenchmarks, { prepare: fromNames(mergePicks.benchmark) })
export const undoEntryMerge = action(undoMerge)
export const keepEntriesApart = action(keepApart)
export const forgetEntriesApart = action(forgetApart)
