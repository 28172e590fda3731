import { editDraft } from '@/lib/claims/commands'
import { editEvidence } from '@/lib/evidence/commands'
import { editBenchmark } from '@/lib/registry/benchmark-commands'
import { addTie } from '@/lib/registry/commands'
import { editModel } from '@/lib/registry/model-commands'
import { editTie } from '@/lib/registry/tie-commands'
import { addBenchmarkOnce, addModelOnce } from './adding-once'
import { attachEvidence } from './attach-evidence'
import { draftUnlessSimilar } from './draft-unless-similar'
import { addSourceOnce, editSourceOnce } from './source-once'
import { withNewEntries } from './with-new-entries'

/** The commands behind forms in which names can be typed and new entries added on the spot. */
export const captureDraft = withNewEntries('desk.capture_draft', draftUnlessSimilar)
export const captureEdit = withNewEntries('desk.capture_edit', editDraft)
export const captureEvidence = withNewEntries('desk.capture_evidence', attachEvidence)
export const captureEvidenceEdit = withNewEntries('desk.capture_evidence_edit', editEvidence)
export const captureModel = withNewEntries('desk.capture_model', addModelOnce)
export const captureModelEdit = withNewEntries('desk.capture_model_edit', editModel)
export const captureBenchmark = withNewEntries('desk.capture_benchmark', addBenchmarkOnce)
export const captureBenchmarkEdit = withNewEntries('desk.capture_benchmark_edit', editBenchmark)
export const captureSource = withNewEntries('desk.capture_source', addSourceOnce)
export const captureSourceEdit = withNewEntries('desk.capture_source_edit', editSourceOnce)
export const captureTie = withNewEntries('desk.capture_tie', addTie)
export const captureTieEdit = withNewEntries('desk.capture_tie_edit', editTie)
