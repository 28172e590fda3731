import { runWorker } from '@/lib/jobs/worker'
import { onShutDown, signalsEndWell } from './setup/shutdown.mjs'

signalsEndWell()
const finished = runWorker((line) => console.log(line))
// It hears the same signals, and lets the job that is running end first.
onShutDown(() => finished)
await finished
