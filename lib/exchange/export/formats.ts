import type { ExportFormat } from './format'
import { csv } from './formats/csv'
import { json } from './formats/json'
import { jsonl } from './formats/jsonl'

/** Every format that the files can be had in. */
export const exportFormats: readonly ExportFormat[] = [csv, json, jsonl]
