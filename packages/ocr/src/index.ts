export { createOcr, type Ocr, type OcrOptions, type OcrProgress } from './create-ocr.js'
