/** The job that loads the starter data. Its record says that it was loaded, so it is kept for good. */
export const starterTask = 'starter data'
