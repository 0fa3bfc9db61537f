/** @file What the bank asks about Jacobian, Hessian and Newton. Long because it is a list of sentences in two languages. */
import { lessonBank } from '#bank/lesson-bank.ts';
import { secondOrder } from './derivation.ts';

const { log: ln } = Math;

export const bank = lessonBank(secondOrder, {
  asked: 8,
  right: [
    [
      'The Hessian of the logistic loss, summed over the examples, is $X^\\top \\operatorname{diag}(f(1 - f)) X$.',
      '对样本求和的 logistic 损失，其海森矩阵是 $X^\\top \\operatorname{diag}(f(1 - f)) X$。',
      'Differentiate X^T(f − y) once more.',
      '对 X^T(f − y) 再求一次导。',
      { step: 'dtheta', is: 'X.T @ diag(f * (1 - f)) @ X @ v' },
    ],
    [
      'A Hessian-vector product costs about as much as two gradients; the Hessian need not be formed.',
      '海森-向量积的代价约为两次梯度，不必写出海森矩阵。',
      'It is the gradient of the number v^T ∇L.',
      '它是标量 v^T ∇L 的梯度。',
    ],
    [
      'The Hessian of a twice continuously differentiable loss is symmetric.',
      '二阶连续可微的损失，其海森矩阵是对称的。',
      'The order of derivation does not matter (Schwarz).',
      '求导次序可交换。',
    ],
    [
      'On a quadratic with positive definite Hessian Newton’s method arrives in one step.',
      '对海森矩阵正定的二次函数，牛顿法一步到达极小点。',
      'Its quadratic model is the function itself.',
      '其二次模型就是函数本身。',
    ],
    [
      'At a local minimum of a twice continuously differentiable loss no eigenvalue of the Hessian is negative; at a saddle point where none is 0, some are.',
      '在二阶连续可微损失的局部极小点，海森矩阵没有负特征值；在特征值都不为 0 的鞍点处则有。',
      'Along an eigenvector with a negative one the loss falls, so a minimum has none; a point where all are positive is a minimum, where all are negative a maximum.',
      '沿负特征值的特征向量损失会下降，所以极小点没有负特征值；全为正则是极小点，全为负则是极大点。',
    ],
    [
      'For n parameters the Hessian has n² entries, and solving with a full one by elimination costs on the order of n³.',
      'n 个参数时海森矩阵有 n² 个元素；海森矩阵稠密时，用消元法解线性方程组代价为 n³ 量级。',
      'Each of n steps of elimination changes up to n² entries.',
      '消元共 n 步，每步最多改动 n² 个元素。',
    ],
    [
      'Close to a minimum of a smooth loss with a positive definite Hessian Newton’s method converges quadratically.',
      '损失光滑、海森矩阵正定时，牛顿法在极小点附近二次收敛。',
      'The number of right digits about doubles in each step.',
      '每一步有效位数约加倍。',
    ],
    [
      'Newton’s method may run to a saddle point or a maximum.',
      '牛顿法可能走向鞍点或极大点。',
      'It looks for a point where the gradient is 0, of whatever kind.',
      '它寻找梯度为 0 的点，不管是哪一类。',
    ],
    [
      'The Jacobian of a function from n to m numbers has the shape (m, n) in numerator layout.',
      '按分子布局，从 n 维到 m 维函数的雅可比矩阵形状为 (m, n)。',
      'A row for each output.',
      '每个输出一行。',
    ],
    [
      'On a quadratic with positive definite Hessian the condition number limits the speed of gradient descent with a constant rate.',
      '对海森矩阵正定的二次函数，条件数限制固定学习率梯度下降的速度。',
      'At the best rate the slowest direction shrinks by (κ − 1)/(κ + 1) in a step.',
      '学习率取最佳时，最慢的方向每步缩小为 (κ − 1)/(κ + 1) 倍。',
    ],
  ],
  wrong: [
    [
      'The Hessian-vector product of the logistic loss is $X^\\top X v$.',
      'logistic 损失的海森-向量积是 $X^\\top X v$。',
      'The slopes f(1 − f) are missing; that is least squares.',
      '漏了 f(1 − f)；那是最小二乘。',
      { step: 'dtheta', is: 'X.T @ X @ v' },
    ],
    [
      'A step of Newton’s method with a full Hessian and elimination takes time on the order of n² for n parameters.',
      '海森矩阵稠密、用消元求解时，牛顿法一步对 n 个参数的时间代价是 n² 量级。',
      'Storage is n²; solving takes n³.',
      '存储是 n²，求解是 n³。',
    ],
    [
      'Newton’s method always converges faster than gradient descent.',
      '牛顿法总比梯度下降收敛快。',
      'As a rule it does so close to a minimum; from far away it may diverge or find a saddle.',
      '通常只在极小点附近更快；远处可能发散或走到鞍点。',
    ],
    [
      'First-order methods use the Jacobian of the loss, second-order methods its gradient.',
      '一阶方法用损失的雅可比矩阵，二阶方法用梯度。',
      'First order: the gradient; second order: the Hessian as well.',
      '一阶用梯度；二阶还用海森矩阵。',
    ],
    [
      'For Hessian-vector products the whole Hessian has to be computed.',
      '求海森-向量积须先算出整个海森矩阵。',
      'The gradient of v^T ∇L does it.',
      '对 v^T ∇L 求梯度即可。',
    ],
    [
      'Wherever the gradient is 0 the loss has a local minimum.',
      '凡梯度为 0 处，损失都取局部极小。',
      'It may be a saddle or a maximum.',
      '也可能是鞍点或极大点。',
    ],
    [
      'The Hessian of the loss of a network with ReLU is always 0 wherever it exists, as ReLU is piecewise linear.',
      'ReLU 分段线性，所以 ReLU 网络的损失的海森矩阵凡存在处总是 0。',
      'A loss such as cross-entropy is curved, and the output holds products of weights of different layers.',
      '交叉熵这类损失本身是弯曲的，输出中还有不同层权重的乘积。',
    ],
    [
      'Newton’s step is $\\theta - \\eta \\nabla L$ with the largest possible η.',
      '牛顿步就是取最大 η 的 $\\theta - \\eta \\nabla L$。',
      'θ − H⁻¹∇L: it turns the direction too.',
      '应为 θ − H⁻¹∇L：方向也变了。',
    ],
    [
      'The Hessian of the logistic loss can have negative eigenvalues.',
      'logistic 损失的海森矩阵可能有负特征值。',
      'v^T H v = Σ f(1 − f)(Xv)² ≥ 0: the loss is convex.',
      'v^T H v = Σ f(1 − f)(Xv)² ≥ 0，损失是凸的。',
    ],
    [
      'For a whole Jacobian forward mode needs one pass for each output.',
      '求整个雅可比矩阵时，前向模式每个输出需要一遍。',
      'It needs one for each input; reverse mode needs one for each output.',
      '每个输入一遍；反向模式才是每个输出一遍。',
    ],
  ],
  explain: [
    [
      'What is Newton’s method, and why is it rarely used for networks?',
      '什么是牛顿法？为什么神经网络很少用？',
      [
        'It steps to the minimum of the local quadratic model: θ − H⁻¹∇L.',
        'H has n² entries and solving costs n³, with n in the millions.',
        'Away from a minimum it may run to saddle points; noise spoils H.',
      ],
      [
        '走到局部二次模型的极小点：θ − H⁻¹∇L。',
        'H 有 n² 个元素，求解代价 n³，而 n 达百万。',
        '远离极小点时会走向鞍点；噪声也会破坏 H。',
      ],
    ],
    [
      'How is a Hessian-vector product computed without the Hessian, at what cost, and what is it good for?',
      '不写出海森矩阵，怎样计算海森-向量积？代价多大？有什么用？',
      [
        'Form the number vᵀ∇L(θ) and take its gradient.',
        'This costs about two gradients.',
        'Enough for conjugate gradients and for the largest eigenvalue.',
      ],
      ['构造标量 vᵀ∇L(θ)，再对 θ 求梯度。', '代价约为两次梯度。', '可用于共轭梯度法和求最大特征值。'],
    ],
    [
      'What do the eigenvalues of the Hessian say?',
      '海森矩阵的特征值说明什么？',
      [
        'Curvature along their eigenvectors.',
        'All positive at a point of gradient 0: a minimum; mixed signs: a saddle.',
        'The ratio of the largest to the smallest positive one, the condition number, says how slow gradient descent is.',
      ],
      [
        '沿特征向量方向的曲率。',
        '梯度为 0 处全为正：极小点；有正有负：鞍点。',
        '全为正时，最大与最小之比即条件数，决定梯度下降的快慢。',
      ],
    ],
    [
      'What is the difference between a gradient, a Jacobian and a Hessian?',
      '梯度、雅可比矩阵、海森矩阵有何区别？',
      [
        'Gradient: all first derivatives of one number, with the shape of the input.',
        'Jacobian: first derivatives of a vector with respect to a vector, a row for each output (in numerator layout).',
        'Hessian: second derivatives of one number, the Jacobian of the gradient.',
      ],
      [
        '梯度：一个数的全部一阶导数，形状与输入相同。',
        '雅可比矩阵：向量对向量的一阶导数，每个输出一行（分子布局）。',
        '海森矩阵：一个数的二阶导数，即梯度的雅可比矩阵。',
      ],
    ],
  ],
  terms: [
    [
      'Hessian',
      '海森矩阵',
      'The matrix of second derivatives of a number: H_ij = ∂²L/∂θ_i∂θ_j.',
      '一个数的二阶导数矩阵：H_ij = ∂²L/∂θ_i∂θ_j。',
    ],
    [
      'Jacobian',
      '雅可比矩阵',
      'The matrix of first derivatives of a vector with respect to a vector.',
      '向量对向量的一阶导数矩阵。',
    ],
  ],
  blanks: [
    [
      'With H for the Hessian and ∇L or g for the gradient, Newton’s step is θ − {H⁻¹∇L|H⁻¹g|H^-1 ∇L|H^-1 g|inv(H) g|inv(H) ∇L}.',
      '以 H 表示海森矩阵、∇L 或 g 表示梯度，牛顿步为 θ − {H⁻¹∇L|H⁻¹g|H^-1 ∇L|H^-1 g|inv(H) g|inv(H) ∇L|H 的逆乘以梯度}。',
    ],
  ],
  compare: [
    {
      title: ['Gradient descent and Newton’s method.', '比较梯度下降与牛顿法。'],
      columns: [
        ['gradient descent', '梯度下降'],
        ['Newton', '牛顿法'],
      ],
      rows: [
        [
          ['uses', '用到'],
          ['the gradient', '梯度'],
          ['gradient and Hessian', '梯度和海森矩阵'],
        ],
        [
          ['storage for n parameters', 'n 个参数的存储'],
          ['n', 'n'],
          ['n²', 'n²'],
        ],
        [
          ['near a minimum', '极小点附近'],
          ['linear convergence', '线性收敛'],
          ['quadratic convergence', '二次收敛'],
        ],
      ],
    },
  ],
  proofs: [
    [
      'The logistic loss is convex.',
      'logistic 损失是凸函数。',
      [
        ['$\\nabla L = X^\\top (f - y)$', '$\\nabla L = X^\\top (f - y)$'],
        ['$H = X^\\top \\operatorname{diag}(f(1 - f)) X$', '$H = X^\\top \\operatorname{diag}(f(1 - f)) X$'],
        [
          'For every v: $v^\\top H v = \\sum_n f_n (1 - f_n) (Xv)_n^2$',
          '对任意 v：$v^\\top H v = \\sum_n f_n (1 - f_n) (Xv)_n^2$',
        ],
        ['Each term is not negative, so $v^\\top H v \\ge 0$', '每项非负，故 $v^\\top H v \\ge 0$'],
        [
          'A function whose Hessian is positive semidefinite everywhere is convex',
          '海森矩阵处处半正定的函数是凸函数',
        ],
      ],
    ],
  ],
  numbers: [
    {
      id: 'product',
      sizes: { N: 2, D: 2 },
      given: {
        theta: [
          [ln(3), 0],
          [0, ln(3)],
          [0, 0],
        ],
        v: [
          [1, 0],
          [1, 1],
          [0, 1],
        ],
        X: [
          [
            [1, 0],
            [0, 1],
          ],
          [
            [1, 1],
            [0, 1],
          ],
        ],
        y: [
          [1, 0],
          [0, 1],
        ],
      },
      asks: ['z', 'f', 'g', 'loss', 'df', 'dz', 'dtheta'],
    },
  ],
  weights: [
    {
      id: 'flat',
      asks: [
        'Find a direction v, not 0, in which the curvature of this logistic loss is 0: H v = 0.',
        '求一个非零方向 v，使这个 logistic 损失沿它的曲率为 0：H v = 0。',
      ],
      sizes: { N: 2, D: 2 },
      given: {
        theta: [0.5, -0.5],
        X: [
          [1, 1],
          [2, 2],
        ],
        y: [1, 0],
      },
      free: ['v'],
      wants: [
        ['norm(dtheta) < 0.001', 'H v is not 0', 'H v 不为 0'],
        ['norm(v) > 0.1', 'v must not be 0', 'v 不能为 0'],
      ],
      right: { v: [1, -1] },
    },
  ],
});
