import { writeFileSync } from 'node:fs'
import { modelsFile } from './request-schemas.ts'

writeFileSync('src/simulator/schemas/models.ts', modelsFile())
