export type Arguments = { help: string | null; values: { head?: string }; files: string[] }
export function readArguments(name: string, args?: string[]): Arguments
