/** A region that issues local standards. */
export interface Region {
  chinese: string
  short: string
  english: string
}

const region = (chinese: string, short: string, english: string): Region => ({ chinese, short, english })

/** First two digits of a local code (GB/T 2260), to the region. */
export const regions: Readonly<Record<string, Region>> = {
  11: region('北京', '京', 'Beijing'),
  12: region('天津', '津', 'Tianjin'),
  13: region('河北', '冀', 'Hebei'),
  14: region('山西', '晋', 'Shanxi'),
  15: region('内蒙古', '蒙', 'Inner Mongolia'),
  21: region('辽宁', '辽', 'Liaoning'),
  22: region('吉林', '吉', 'Jilin'),
  23: region('黑龙江', '黑', 'Heilongjiang'),
  31: region('上海', '沪', 'Shanghai'),
  32: region('江苏', '苏', 'Jiangsu'),
  33: region('浙江', '浙', 'Zhejiang'),
  34: region('安徽', '皖', 'Anhui'),
  35: region('福建', '闽', 'Fujian'),
  36: region('江西', '赣', 'Jiangxi'),
  37: region('山东', '鲁', 'Shandong'),
  41: region('河南', '豫', 'Henan'),
  42: region('湖北', '鄂', 'Hubei'),
  43: region('湖南', '湘', 'Hunan'),
  44: region('广东', '粤', 'Guangdong'),
  45: region('广西', '桂', 'Guangxi'),
  46: region('海南', '琼', 'Hainan'),
  50: region('重庆', '渝', 'Chongqing'),
  51: region('四川', '川', 'Sichuan'),
  52: region('贵州', '黔', 'Guizhou'),
  53: region('云南', '滇', 'Yunnan'),
  54: region('西藏', '藏', 'Tibet'),
  61: region('陕西', '陕', 'Shaanxi'),
  62: region('甘肃', '甘', 'Gansu'),
  63: region('青海', '青', 'Qinghai'),
  64: region('宁夏', '宁', 'Ningxia'),
  65: region('新疆', '新', 'Xinjiang'),
  71: region('台湾', '台', 'Taiwan'),
  81: region('香港', '港', 'Hong Kong'),
  82: region('澳门', '澳', 'Macao'),
}

/** Numbers that local construction standards (DBJ) used before they took the codes of GB/T 2260. */
export const constructionRegions: Readonly<Record<string, string>> = {
  '01': '北京',
  '04': '山西',
  '08': '上海',
  13: '福建',
  14: '山东',
  15: '广东',
  29: '天津',
}
