'use client'
import { z } from 'zod'
import { useForm } from '@/components/form/form-context'

const Made = z.object({ codes: z.array(z.string()) })

/** Within a form that makes recovery codes: shows them once they are made, and never again. */
export function CodesOnce({ text }: { text: string }) {
  const { state } = useForm()
  const made = Made.safeParse(state.result)
  if (state.status !== 'done' || !made.success) return null
  return (
    <div className="once" role="status">
      <p>{text}</p>
      <ul className="codes">
        {made.data.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
