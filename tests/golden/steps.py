"""What goes on step by step and is not one of PyTorch's recurrent layers: states, deep stacks, optimizers, schedules."""

import math

import torch
from torch.nn import functional as F

from layers import ACTIVATIONS


def gradient_vanishing(tape, sizes, options):
    for t in range(1, sizes["T"] + 1):
        z = tape["W"] @ tape[f"h[{t - 1}]"] + tape["U"] @ tape[f"x[{t}]"] + tape["b"]
        tape.keep(f"h[{t}]", ACTIVATIONS[options["phi"]](tape.keep(f"z[{t}]", z)))
    tape.keep("loss", F.mse_loss(tape[f"h[{sizes['T']}]"], tape["y"], reduction="sum") / 2)


def residual_highway(tape, sizes, options):
    """Three stacks side by side: residual blocks, highway layers, plain layers."""
    phi = ACTIVATIONS[options["phi"]]
    for t in range(1, sizes["T"] + 1):
        h, q, p = tape[f"h[{t - 1}]"], tape[f"q[{t - 1}]"], tape[f"p[{t - 1}]"]
        a = phi(tape[f"W_1[{t}]"] @ h + tape[f"b_1[{t}]"])
        tape.keep(f"h[{t}]", h + tape[f"W_2[{t}]"] @ a + tape[f"b_2[{t}]"])
        n = phi(tape[f"W_n[{t}]"] @ q + tape[f"b_n[{t}]"])
        gate = torch.sigmoid(tape[f"W_u[{t}]"] @ q + tape[f"b_u[{t}]"])
        tape.keep(f"q[{t}]", torch.lerp(q, n, gate))
        tape.keep(f"p[{t}]", phi(tape[f"W[{t}]"] @ p + tape[f"b[{t}]"]))
    ends = [F.mse_loss(tape[f"{s}[{sizes['T']}]"], tape["y"], reduction="sum") for s in "hqp"]
    tape.keep("loss", sum(ends) / 2)


def classifier(tape, sizes, options):
    """The state goes on at true words only, and the loss reads it at the end; or the mean of the true words."""
    T = sizes["T"]
    if options["encoder"] == "state":
        h = tape["h[0]"]
        for t in range(1, T + 1):
            n = torch.tanh(tape["U"] @ tape[f"x[{t}]"] + tape["W"] @ h + tape["b"])
            h = tape.keep(f"h[{t}]", torch.where(tape[f"m[{t}]"] == 1, n, h))
        f = tape.keep("f", h * 1)
    else:
        words = [tape[f"x[{t}]"] for t in range(1, T + 1) if tape[f"m[{t}]"] == 1]
        f = tape.keep("f", torch.stack(words).mean(dim=0) if words else 0 * tape["x[1]"])
    q = tape.keep("q", tape["r"] * f / (1 - tape["p"]))
    s = tape.keep("s", (tape["w"] * q).sum() + tape["c"])
    tape.keep("loss", F.binary_cross_entropy_with_logits(s, tape["y"]))


HYPER = ("eta", "beta", "beta1", "beta2", "rho", "decay", "eps")


def step_of(rule, tape, t, state):
    """The parameters after one update; `state` holds what the rule remembers."""
    g, theta, eta = tape[f"g[{t}]"], state["theta"], tape["eta"]
    beta, beta1, beta2, rho, eps = (tape.get(name) for name in ("beta", "beta1", "beta2", "rho", "eps"))
    if rule == "gd":
        return theta - eta * g
    if rule == "momentum":
        state["m"] = beta * state["m"] + eta * g
        return theta - state["m"]
    if rule == "nesterov-shifted":
        state["v"] = beta * state["v"] + g
        return theta - eta * (g + beta * state["v"])
    if rule == "adagrad":
        state["s"] = state["s"] + g * g
        return theta - eta * g / (state["s"].sqrt() + eps)
    if rule == "rmsprop":
        state["s"] = torch.lerp(g * g, state["s"], beta)
        return theta - eta * g / (state["s"].sqrt() + eps)
    if rule == "adadelta":
        state["s"] = torch.lerp(g * g, state["s"], rho)
        step = (state["D"] + eps).sqrt() / (state["s"] + eps).sqrt() * g
        state["D"] = torch.lerp(step * step, state["D"], rho)
        return theta - eta * step
    if rule == "rmsprop-momentum":
        state["s"] = torch.lerp(g * g, state["s"], rho)
        state["m"] = beta * state["m"] + g / (state["s"].sqrt() + eps)
        return theta - eta * state["m"]
    if rule in ("nesterov", "nesterov-far"):
        ahead = theta - (beta if rule == "nesterov" else 1) * state["m"]
        state["m"] = beta * state["m"] + eta * (tape["a"] * ahead + g)
        return theta - state["m"]
    state["m"] = torch.lerp(g, state["m"], beta1)
    state["s"] = torch.lerp(g * g, state["s"], beta2)
    if rule == "amsgrad":
        state["S"] = torch.maximum(state["S"], state["s"])
    if rule == "adam-hat":  # epsilon stands beside the root that is not corrected, as in TensorFlow
        rate = eta * (1 - beta2**t).sqrt() / (1 - beta1**t)
        return theta - rate * state["m"] / (state["s"].sqrt() + eps)
    corrected = rule != "adam-uncorrected"
    m = state["m"] / (1 - beta1**t) if corrected else state["m"]
    if rule == "nadam":
        m = beta1 * state["m"] / (1 - beta1 ** (t + 1)) + (1 - beta1) * g / (1 - beta1**t)
    squares = state["S" if rule == "amsgrad" else "s"]
    s = squares / (1 - beta2**t) if corrected else squares
    shrunk = theta - eta * tape["decay"] * theta if rule == "adamw" else theta
    return shrunk - eta * m / (s.sqrt() + eps)


def optimizers(tape, sizes, options):
    state = {name: tape[f"{name}[0]"] for name in ("theta", "m", "v", "s", "D", "S") if f"{name}[0]" in tape.named}
    for t in range(1, sizes["T"] + 1):
        state["theta"] = tape.keep(f"theta[{t}]", step_of(options["rule"], tape, t, state))
    tape.keep("loss", (tape["r"] * state["theta"]).sum())
    agrees_with_torch(tape, sizes, options["rule"])


def agrees_with_torch(tape, sizes, rule):
    """Started with nothing to remember, a rule is the optimizer of that name in PyTorch, to rounding."""
    number = {name: tape[name].item() for name in HYPER if name in tape.named}
    mine = {name: torch.zeros_like(tape["theta[0]"]) for name in ("m", "v", "s", "D", "S")}
    mine["theta"] = tape["theta[0]"].detach()
    theirs = torch.nn.Parameter(tape["theta[0]"].detach().clone())
    betas = (number.get("beta1"), number.get("beta2"))
    made = {
        "gd": lambda p: torch.optim.SGD(p, lr=number["eta"]),
        "nesterov-shifted": lambda p: torch.optim.SGD(p, lr=number["eta"], momentum=number["beta"], nesterov=True),
        "adagrad": lambda p: torch.optim.Adagrad(p, lr=number["eta"], eps=number["eps"]),
        "rmsprop": lambda p: torch.optim.RMSprop(p, lr=number["eta"], alpha=number["beta"], eps=number["eps"]),
        "adadelta": lambda p: torch.optim.Adadelta(p, lr=number["eta"], rho=number["rho"], eps=number["eps"]),
        "rmsprop-momentum": lambda p: torch.optim.RMSprop(
            p, lr=number["eta"], alpha=number["rho"], eps=number["eps"], momentum=number["beta"]
        ),
        "amsgrad": lambda p: torch.optim.Adam(p, lr=number["eta"], betas=betas, eps=number["eps"], amsgrad=True),
        "adam": lambda p: torch.optim.Adam(p, lr=number["eta"], betas=betas, eps=number["eps"]),
        "adamw": lambda p: torch.optim.AdamW(
            p, lr=number["eta"], betas=betas, eps=number["eps"], weight_decay=number["decay"]
        ),
    }.get(rule)
    if made is None:  # momentum keeps eta inside its memory, and nobody else leaves Adam uncorrected
        return
    optimizer = made([theirs])
    for t in range(1, sizes["T"] + 1):
        theirs.grad = tape[f"g[{t}]"].detach().clone()
        optimizer.step()
        mine["theta"] = step_of(rule, tape, t, mine).detach()
    assert torch.allclose(mine["theta"], theirs, rtol=1e-10, atol=1e-12), (rule, mine["theta"], theirs)


def rate(schedule, tape, t, T):
    eta0 = tape["eta0"]
    if schedule == "constant":
        return eta0 * 1
    if schedule == "drops":
        return eta0 * tape["gamma"] ** ((t > T / 2) + (t > 3 * T / 4))
    if schedule == "exponential":
        return eta0 * tape["gamma"] ** (t - 1)
    if schedule == "inverse":
        return eta0 / (1 + tape["delta"] * (t - 1))
    if schedule == "root":
        return eta0 / math.sqrt(t)
    warm = tape["w"].item() * T if schedule == "warmup" else 0
    if schedule == "warmup" and t <= warm:
        return eta0 * t / warm
    return eta0 * (1 + math.cos(math.pi * (t - 1 - warm) / (T - warm))) / 2


def schedules_noise(tape, sizes, options):
    h, sigma2, B = tape["h"], tape["sigma2"], tape["B"]
    for t in range(1, sizes["T"] + 1):
        eta = tape.keep(f"eta[{t}]", rate(options["schedule"], tape, t, sizes["T"]))
        keeps = 1 - eta * h
        tape.keep(f"m[{t}]", keeps * tape[f"m[{t - 1}]"])
        tape.keep(f"v[{t}]", keeps**2 * tape[f"v[{t - 1}]"] + eta**2 * sigma2 / B)
    m, v = tape[f"m[{sizes['T']}]"], tape[f"v[{sizes['T']}]"]
    tape.keep("loss", (h * (m**2 + v)).sum() / 2)


STEPS = {
    "gradient-vanishing": gradient_vanishing,
    "residual-highway": residual_highway,
    "classifier": classifier,
    "optimizers": optimizers,
    "schedules-noise": schedules_noise,
}
