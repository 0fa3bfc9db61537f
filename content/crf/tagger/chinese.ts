/**
 * @file Sentences about food, cut into words, with the tag of each, written for this site (CC0). Many words are here in two
 * parts of speech: 六点 and 点菜, 花很香 and 花了, 好菜 and 好热; 和 and 跟 in three. One sentence a line; the letters are in sentences.ts.
 */
export const CHINESE = `
这/O 家/M 店/N 很/A 干净/J
我/O 在/P 家/N 吃/V 面/N
老板/N 在/V 厨房/N
他/O 在/P 店/N 里/N 等/V 我/O
我/O 点/V 了/U 一/Q 碗/M 面/N
外卖/N 六/Q 点/M 才/A 到/V
我们/O 点/V 菜/N 很/A 快/J
饭/N 快/A 凉/V 了/U
送餐/N 很/A 快/J
面/N 凉/V 了/U
他/O 爱/V 吃/V 凉/J 面/N
这/O 碗/M 汤/N 太/A 淡/J
碗/N 没/A 洗/V 干净/J
店员/N 洗/V 碗/N
两/Q 个/M 碗/N 都/A 破/V 了/U
服务/N 很/A 好/J
店员/N 服务/V 客人/N 很/A 热情/J
老板/N 的/U 服务/N 真/A 差/J
包装/N 破/V 了/U
店员/N 包装/V 蛋糕/N
蛋糕/N 的/U 包装/N 很/A 美/J
我/O 推荐/V 这/O 道/M 菜/N
他/O 的/U 推荐/N 不/A 好/J
朋友/N 推荐/V 我/O 来/V
我/O 花/V 了/U 五十/Q 块/M
桌/N 上/N 有/V 一/Q 朵/M 花/N
花/N 很/A 香/J
这/O 条/M 鱼/N 花/V 了/U 我/O 八十/Q 块/M
一/Q 块/M 肉/N 太/A 小/J
肉/N 炒/V 得/U 太/A 老/J
面/N 和/C 汤/N 都/A 凉/V 了/U
我/O 和/C 朋友/N 都/A 爱/V 吃/V 鱼/N
我/O 点/V 了/U 一/Q 碗/M 面/N 和/C 一/Q 杯/M 茶/N
店员/N 没/A 和/P 我/O 说/V
老板/N 又/A 和/P 客人/N 吵/V 了/U
他/O 不/A 和/P 我们/O 吃/V 饭/N
厨师/N 和/V 面/N 很/A 快/J
妈妈/N 在/P 厨房/N 和/V 面/N
我/O 跟/C 他/O 都/A 要/V 茶/N
老/J 客人/N 都/A 走/V 了/U
店员/N 老/A 送/V 错/J 菜/N
他们/O 会/V 做/V 鱼/N
我/O 要/V 一/Q 杯/M 茶/N
茶/N 要/V 热/J 的/U
请/V 热/V 一/Q 下/M 牛奶/N
牛奶/N 不/A 热/J
他/O 热/V 了/U 饭/N
厨师/N 下/V 面/N 很/A 快/J
一/Q 盒/M 饭/N 不/A 够/V
饭/N 盒/N 漏/V 了/U
他/O 给/V 我/O 一/Q 个/M 勺/N
店员/N 给/P 客人/N 倒/V 茶/N
老板/N 给/V 了/U 两/Q 份/M 汤/N
我/O 给/P 他/O 打/V 了/U 三/Q 次/M 电话/N
他们/O 用/P 纸/N 包/V 鱼/N
厨师/N 用/V 好/J 油/N
一/Q 包/M 茶/N 很/A 贵/J
包/N 里/N 有/V 两/Q 个/M 蛋/N
妈妈/N 包/V 的/U 饺子/N 好吃/J
菜/N 比/P 肉/N 贵/J
我们/O 比/V 了/U 三/Q 家/M 店/N
服务/N 对/P 客人/N 很/A 重要/J
他/O 说/V 的/U 不/A 对/J
我/O 来/V 过/U 两/Q 次/M
我们/O 过/V 马路/N 买/V 菜/N
他/O 跟/P 老板/N 吵/V 了/U
请/V 跟/V 我/O 来/V
地/N 上/N 都/A 是/V 油/N
他/O 慢慢/A 地/U 吃/V
菜/N 做/V 得/U 很/A 香/J
我/O 得/V 走/V 了/U
香/J 味/N 很/A 浓/J
汤/N 太/A 油/J
菜/N 里/N 油/N 太/A 多/J
他/O 白/A 等/V 了/U 一/Q 天/M
白/J 饭/N 不/A 要/V 钱/N
这/O 锅/M 汤/N 很/A 浓/J
锅/N 很/A 烫/J
我/O 买/V 了/U 一/Q 口/M 锅/N
我/O 口/N 很/A 干/J
干/J 的/U 面/N 不/A 好吃/J
他们/O 干/V 活/N 很/A 慢/J
一/Q 车/M 菜/N 到/V 了/U
车/N 在/V 门口/N
外卖/N 送/V 到/P 公司/N
外卖/N 到/V 了/U
这/O 是/V 我/O 的/U 菜/N
那/O 道/M 菜/N 真/A 辣/J
辣/J 的/U 我/O 不/A 吃/V
你/O 吃/V 辣/J 吗/U
我/O 也/A 喜欢/V 甜/J 的/U
她/O 不/A 喜欢/V 这/O 个/M 味道/N
味道/N 还/A 不错/J
他/O 还/V 了/U 饭/N 盒/N
我/O 还/A 要/V 一/Q 碗/M
钱/N 没/A 还/V
他/O 没/V 钱/N
我/O 没/A 吃/V 饱/J
客人/N 都/A 说/V 好/J
今天/N 好/A 热/J
好/J 菜/N 不/A 贵/J
好/A 多/J 人/N 在/P 门口/N 等/V
人/N 太/A 多/J 了/U
多/A 吃/V 一/Q 点/M
少/A 放/V 一/Q 点/M 油/N
放/V 的/U 油/N 太/A 少/J
你们/O 再/A 来/V 一/Q 次/M 吧/U
老板/N 又/A 送/V 了/U 一/Q 杯/M 茶/N
两/Q 杯/M 茶/N 都/A 凉/V 了/U
店/N 里/N 的/U 灯/N 太/A 暗/J
孩子/N 爱/V 喝/V 甜/J 汤/N
他/O 从/P 公司/N 走/V 来/V
我们/O 从/P 门口/N 进/V 去/V
厨师/N 把/P 鱼/N 炒/V 了/U
店员/N 把/P 汤/N 洒/V 了/U
一/Q 把/M 勺/N 掉/V 了/U
菜/N 被/P 他/O 吃/V 完/V 了/U
三/Q 个/M 人/N 吃/V 两/Q 份/M 饭/N
这/O 种/M 鱼/N 很/A 鲜/J
`;
