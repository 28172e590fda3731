'use client'
import { useForm } from '@/components/form/form-context'

/** Says what became of the claims that were changed at once; the pattern has places for the three numbers. */
export function BulkDone({ pattern }: { pattern: string }) {
  const { state } = useForm()
  if (state.status !== 'done') return null
  const result: unknown = state.result
  const text = pattern.replace(/\{(changed|kept|barred)\}/g, (_, name: string) => {
    const count: unknown = typeof result === 'object' && result ? Reflect.get(result, name) : 0
    return String(count)
  })
  return (
    <p role="status" className="notice">
      {text}
    </p>
  )
}
