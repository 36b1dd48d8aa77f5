import type { VerificationMethod } from '@clausekit/model'

/** A first guess at how fulfilment can be shown; the checklist's reader decides. */
export function suggestMethod(text: string): VerificationMethod {
  if (/计算|分析|评估|仿真|模拟|验算|设计值/.test(text)) return 'analysis'
  if (
    /\d\s?(?:%|‰|℃|°C|[a-zA-Zµμ]{1,4}(?![a-zA-Z])|毫米|厘米|米|秒|分钟|小时|伏|安|瓦|千克|克|次)|试验|测试|测量|测定|检验|检测|性能|响应|传输|发送|接收|强度|温度|电压|压力|精度/.test(
      text,
    )
  )
    return 'test'
  if (
    /文件|记录|制度|标志|标识|标签|说明书|证书|报告|规定|名称|格式|字段|包括|包含|编写|标明|公布|备案|档案|清单/.test(
      text,
    )
  )
    return 'inspection'
  return /支持|提供|具备|具有|显示|操作|用户|允许|功能|能够|界面|配置/.test(text) ? 'demonstration' : 'inspection'
}
