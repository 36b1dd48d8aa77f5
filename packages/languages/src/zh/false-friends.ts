/**
 * Words that hold the sign of a verbal form without being one, by that sign.
 *
 * A sign inside one of these words is no verbal form, unless a word of `TRUE_FRIENDS` begins at the sign.
 */
export const FALSE_FRIENDS: Readonly<Record<string, readonly string[]>> = {
  应: '应力 预应力 应变 响应 对应 相应 效应 供应 适应 反应 感应 顺应 应答 应急 应用 应对 应届 应聘 应邀 应激 应付 应有的 应缴 应税 应诉 应战 应景 应酬 应运而生 应有尽有 理应外 应募 应允 应援 应声 应征 热应力 应变片 应变量 应得 应尽 适应性 有求必应 相应地 应纳税 应试教育 应试者 应考人员 应标文件 应收账款 应收款 应收票据 应收利息 相呼应 前后呼应 回应'.split(
    ' ',
  ),
  宜: '适宜 便宜 事宜 宜居 宜人 相宜 因地制宜 宜昌 宜宾 宜春 宜兴 宜家 不合时宜 咸宜 宜业 宜游 宜农 宜林 权宜之计 因时制宜 因人制宜 因事制宜 因城制宜 因材制宜'.split(
    ' ',
  ),
  可: '可能 可靠 可行 可见 可变 可燃 可逆 可信 可视 可控 可用性 可用的 可读 可追溯 可扩展 可维护 可重复 可得 可编程 可执行 可溶 可再生 许可 认可 尽可能 可否 可供 可持续 即可 可观 可疑 可惜 可贵 可喜 可怕 可怜 可爱 可口 可谓 可想 可知 可嘉 可比 可塑 可调 可选 可移植 可移动 可互操作 可操作性 可复用 可接受的 可接近 可触及 可拆卸 可更换 可充电 可燃物 可降解 可回收 可回溯 可核查 可检索 可访问 可理解 可量化 可测 可识别 可解释 可审计 可兼容 可压缩 可视化 可信任 可定制 可配置的 可互换 可听 可闻 可耕 可支配 可分配 可转债 可比性 必不可少 不可或缺 密不可分 宁可 缺一不可 可乐 可可 可兰 可汗 模棱两可 无可 可归因'.split(
    ' ',
  ),
  能: [],
  须: '须知 胡须 须根系'.split(' '),
  必须: '必须的 必须品'.split(' '),
  不得: '不得不 不得已 不得了 不得而知 巴不得 舍不得 怪不得 恨不得 求之不得 不得其解'.split(' '),
  不应: '不应该有的'.split(' '),
  不可: '不可逆 不可抗 不可分割 不可避免 不可见 不可知 不可或缺 不可用 不可信 不可控 不可预 不可靠 不可行 不可替代 不可变 不可能 不可磨灭 不可再生 不可移动 不可撤销 不可或 不可否认 不可少 缺一不可 必不可少 非…不可 不可移植 不可接受的 不可拆卸 不可重 不可恢复 不可言 不可思议 不可比 不可预见 不可归'.split(
    ' ',
  ),
  禁止: '禁止性 禁止标志 禁止令 禁止符号 禁止事项 禁止标线'.split(' '),
  允许: '允许偏差 允许误差 允许值 允许应力 最大允许 允许公差 允许量 允许范围 允许误 允许浓度 允许残留 所允许 允许的 允许变形 允许限值'.split(
    ' ',
  ),
  推荐: '推荐性 推荐值 推荐标准 推荐的 推荐人 推荐信'.split(' '),
  建议: '建议书 建议值 建议的 建议稿 意见建议 和建议 合理化建议 提出建议 的建议'.split(' '),
  需: '需求 所需 必需 供需 急需 按需 内需 需方 刚需 军需 需氧 无需 不需 需量 特需'.split(' '),
  可以: '可以说 可以看出 可以想 可以认为 可以理解 可以得到 可以得出 可以看到 可以发现 可以知道'.split(' '),
}

/** Words that begin with the sign and do hold the verbal form, although a false friend covers it. */
export const TRUE_FRIENDS: Readonly<Record<string, readonly string[]>> = {
  应: '应力求 应变更 应变换 应用力 应急需 应对应 应答复 应收集 应收到 应收取 应收回 应付出 应得到 应缴纳 应缴存 应尽量 应尽可能 应尽快 应尽早 应用于时 应变为 应征求 应征得 应试验 应试运行 应考虑 应考核 应标明 应标注 应标识 应标出 应标有 应标记 应标示 应有的放矢 应允许 应验证 应验收 应用不 应用相 应尽职 应变色 应变成 应得出 应尽力 应尽到 应缴回 应缴付 应征询 应征集 应答辩'.split(
    ' ',
  ),
  可: '可用于 可靠墙 可靠近 可供给 可能够 可采用 可采取 可比照 可见附录 可见表 可见图 可测量 可测定 可测试 可选用 可选择 可选取 可选作 可调整 可调用 可执行下 可知会 可变更 可移动到 可访问下 可供应 可控制在 可行使 可信赖地 可读取 可得到 可得出 可扩展至 可扩展为 可追溯至 可追溯到 可访问该 可视情况 可视需要 可视具体 可视实际'.split(
    ' ',
  ),
  宜: '宜人工 宜兴建'.split(' '),
  不可: '不可用于 不可用作 不可靠近 不可靠墙'.split(' '),
}

/** Words that end in the sign of a verbal form and part before it, although a false friend covers it: 影响 + 应, not 响应. */
export const TRUE_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  应: '提供应 有效应 无效应 失效应 生效应 影响应 违反应 核对应 校对应 针对应 互相应 三相应 各相应 两相应 合适应 召回应 返回应 收回应 撤回应 退回应 驳回应 取回应'.split(
    ' ',
  ),
  可: '确认可 承认可'.split(' '),
}

/** Words that end right before 应, 可, 能, 宜 where the sign closes the word: 供应 ends at 应, 供应商应 does not. */
export const ATTRIBUTIVE = /^(?!为|是|有|在|按|对|由|将|使|与|和|以|被|当)[\p{Script=Han}]{2}的/u

/** Words before which 应 stands free, although it makes a false friend with their last sign: 影响应, 提供应, 三相应. */
export const CLOSED_WORDS = /(?:影响|提供|合适|舒适|相反|[一二三单两多每各互]相|针对|成对)$/
