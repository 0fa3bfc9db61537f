/** @file The words in the pictures of the lesson `second-order`. */
import type { Lang } from '#words/words.ts';

const en = {
  newton: {
    step: 'step',
    excess: 'Newton: J above its least value',
    slope: 'Newton: ‖g‖',
    descent: 'descent: ‖g‖ with η =',
    far: 'Newton from afar: θ',
  },
  costs: {
    caption: 'float32; time at 10¹² operations a second; * counted while it was done, the others by formula',
    counted: 'counted',
    parameters: 'parameters n',
    gradient: 'gradient',
    hessian: 'half of H',
    operations: 'operations of one solve',
    time: 'time',
    nanoseconds: 'ns',
    microseconds: 'µs',
    milliseconds: 'ms',
    seconds: 's',
    hours: 'h',
    days: 'days',
    years: 'years',
  },
};

const zh: typeof en = {
  newton: {
    step: '步',
    excess: '牛顿法：J 与最小值之差',
    slope: '牛顿法：‖g‖',
    descent: '梯度下降：‖g‖，η =',
    far: '牛顿法从远处出发：θ',
  },
  costs: {
    caption: 'float32；时间按每秒 10¹² 次运算计；带 * 的次数是实际做一遍数出来的，其余按公式计算',
    counted: '数出来的',
    parameters: '参数个数 n',
    gradient: '梯度',
    hessian: 'H 的一半',
    operations: '解一次的运算次数',
    time: '时间',
    nanoseconds: '纳秒',
    microseconds: '微秒',
    milliseconds: '毫秒',
    seconds: '秒',
    hours: '小时',
    days: '天',
    years: '年',
  },
};

export const wordsOf = (lang: Lang): typeof en => (lang === 'zh' ? zh : en);
