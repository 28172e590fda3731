import type { ComponentType } from 'react'
import { BenchmarkForm } from '@/components/desk/forms/benchmark-form'
import type { ChoiceList } from '@/components/desk/forms/desk-words'
import { ModelForm } from '@/components/desk/forms/model-form'
import { OrganizationForm } from '@/components/desk/forms/organization-form'
import type { RegistryFormProps } from '@/components/desk/forms/registry-form-props'
import { SourceForm } from '@/components/desk/forms/source-form'
import { TieForm } from '@/components/desk/forms/tie-form'
import { getSource, sourceForm } from '@/lib/claims/source-read'
import type { Database } from '@/lib/db/client'
import type { PickKind, PickSpec } from '@/lib/desk/capture/picks'
import { benchmarkPicks, mergePicks, modelPicks, sourcePicks, tiePicks } from '@/lib/desk/capture/specs'
import type { RegistryKind as EntryKind } from '@/lib/registry/aliases'
import {
  benchmarkForm,
  getBenchmark,
  getModel,
  getOrganization,
  modelForm,
  organizationForm,
} from '@/lib/registry/read'
import { getTieForm } from '@/lib/registry/tie-commands'
import type { FormAction } from '@/lib/web/action'
import type { FormValues } from '@/lib/web/form-state'
import {
  mergeBenchmark,
  mergeModel,
  mergeOrganization,
  saveBenchmark,
  saveModel,
  saveNewBenchmark,
  saveNewModel,
  saveNewOrganization,
  saveNewSource,
  saveNewTie,
  saveOrganization,
  saveSource,
  saveTie,
} from './actions'

export const registryKinds = ['organizations', 'models', 'benchmarks', 'ties', 'sources'] as const
export type RegistryKind = (typeof registryKinds)[number]

export function isRegistryKind(text: string): text is RegistryKind {
  return registryKinds.some((kind) => kind === text)
}

/** The kinds of which two entries can be one. */
export const mergeableKinds = ['organizations', 'models', 'benchmarks'] as const
export type MergeableKind = (typeof mergeableKinds)[number]

export function isMergeable(kind: string): kind is MergeableKind {
  return mergeableKinds.some((each) => each === kind)
}

/** How one kind of entry is merged; `kind` is its name in the domain. */
type Merging = { kind: EntryKind; merge: FormAction; picks: PickSpec }

export const merging: Record<MergeableKind, Merging> = {
  organizations: { kind: 'organization', merge: mergeOrganization, picks: mergePicks.organization },
  models: { kind: 'model', merge: mergeModel, picks: mergePicks.model },
  benchmarks: { kind: 'benchmark', merge: mergeBenchmark, picks: mergePicks.benchmark },
}

/** How one kind of entry is added and edited. */
type Editing = {
  Form: ComponentType<RegistryFormProps>
  add: FormAction
  save: FormAction
  /** What the form of an entry holds now. Throws `not_found`. */
  read: (db: Database, id: string) => Promise<object>
  begin: FormValues
  names: PickSpec
  picks: readonly PickKind[]
  lists: readonly ChoiceList[]
}

/** The kinds of the registry. Its menu, lists and pages derive from this. */
export const editing: Record<RegistryKind, Editing> = {
  organizations: {
    Form: OrganizationForm,
    add: saveNewOrganization,
    save: saveOrganization,
    read: async (db, id) => organizationForm(await getOrganization(db, id)),
    begin: {},
    names: {},
    picks: [],
    lists: ['organizationKind', 'locale'],
  },
  models: {
    Form: ModelForm,
    add: saveNewModel,
    save: saveModel,
    read: async (db, id) => modelForm(await getModel(db, id)),
    begin: {},
    names: modelPicks,
    picks: ['organization', 'model'],
    lists: ['organizationKind', 'locale', 'yesNo'],
  },
  benchmarks: {
    Form: BenchmarkForm,
    add: saveNewBenchmark,
    save: saveBenchmark,
    read: async (db, id) => benchmarkForm(await getBenchmark(db, id)),
    begin: {},
    names: benchmarkPicks,
    picks: ['organization', 'benchmark'],
    lists: ['organizationKind', 'benchmarkKind', 'scale', 'direction', 'locale'],
  },
  ties: {
    Form: TieForm,
    add: saveNewTie,
    save: saveTie,
    read: getTieForm,
    begin: {},
    names: tiePicks,
    picks: ['organization', 'source'],
    lists: ['organizationKind', 'tieKind'],
  },
  sources: {
    Form: SourceForm,
    add: saveNewSource,
    save: saveSource,
    read: async (db, id) => sourceForm(await getSource(db, id)),
    begin: { language: 'en' },
    names: sourcePicks,
    picks: ['organization'],
    lists: ['organizationKind'],
  },
}
