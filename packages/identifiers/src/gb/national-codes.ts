/** A code of standards that are issued for the whole of China and belong to no single industry. */
export interface NationalCode {
  category: 'national' | 'metrology' | 'military'
  chinese: string
  english: string
  /** True where a number may contain dashes: GSB 04-1234. */
  structuredNumber?: true
}

/** Codes of national, military and metrological documents of China. */
export const nationalCodes: Readonly<Record<string, NationalCode>> = {
  GB: { category: 'national', chinese: '国家标准', english: 'national standard' },
  GBN: { category: 'national', chinese: '国家内部标准', english: 'national standard for internal use' },
  GBJ: { category: 'national', chinese: '工程建设国家标准', english: 'national standard for engineering construction' },
  GBZ: { category: 'national', chinese: '国家职业卫生标准', english: 'national occupational health standard' },
  GBW: { category: 'national', chinese: '国家标准物质', english: 'national reference material' },
  GSB: { category: 'national', chinese: '国家实物标准', english: 'national reference sample', structuredNumber: true },
  GHZB: { category: 'national', chinese: '国家环境质量标准', english: 'national environmental quality standard' },
  GWKB: { category: 'national', chinese: '国家污染物控制标准', english: 'national pollutant control standard' },
  GWPB: { category: 'national', chinese: '国家污染物排放标准', english: 'national pollutant discharge standard' },
  GVPB: { category: 'national', chinese: '机动车污染物排放标准', english: 'motor vehicle emission standard' },
  GJB: { category: 'military', chinese: '国家军用标准', english: 'national military standard' },
  JJG: { category: 'metrology', chinese: '计量检定规程', english: 'metrological verification regulation' },
  JJF: { category: 'metrology', chinese: '计量技术规范', english: 'metrological technical specification' },
}
