import { z } from 'zod'

export const Regime = z
  .enum(['gbt1.1', 'iso', 'rfc2119', 'engineering', 'law', 'official-document', 'house'])
  .describe(
    'The drafting rules that give words their force: gbt1.1 (GB/T 1.1), iso (ISO/IEC Directives Part 2), rfc2119 (BCP 14), engineering (工程建设标准), law (法律法规), official-document (公文), house (an organisation’s own levels).',
  )
export type Regime = z.infer<typeof Regime>
