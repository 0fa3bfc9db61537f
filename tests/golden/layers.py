"""The networks without memory, in PyTorch: its own convolution, pooling, embedding and normalisation where it has one."""

import torch
from torch.nn import functional as F

ACTIVATIONS = {"tanh": torch.tanh, "sigmoid": torch.sigmoid, "relu": torch.relu}


def cross_entropy(logits, one_hot):
    """Of one column of logits, by PyTorch's own loss, which never sees the probabilities."""
    return F.cross_entropy(logits.T, one_hot.argmax(dim=0))


def activations(tape, sizes, options):
    """Leaky ReLU and PReLU are one function, whose slope below 0 is given to one and learnt by the other."""
    z, phi = tape["z"], options["phi"]
    if phi in ("leaky", "prelu"):
        h = F.prelu(z.T, tape["a"].reshape(1)).T
    else:
        h = ACTIVATIONS[phi](z)
    tape.keep("h", h)
    tape.keep("loss", (tape["g"] * tape["h"]).sum())


def conv_dense(tape, sizes, options):
    f = ACTIVATIONS[options["f"]]
    z = F.conv2d(tape["x"][None, None], tape["w"][None, None], tape["b"].reshape(1))[0, 0]
    tape.keep("z", z)
    a = tape.keep("a", f(tape["z"]))
    c = tape.keep("c", a.flatten()[:, None])
    s = tape.keep("s", F.linear(c.T, tape["W_1"], tape["b_1"].flatten()).T)
    h = tape.keep("h", f(s))
    o = tape.keep("o", F.linear(h.T, tape["W_2"], tape["b_2"].flatten()).T)
    if options["loss"] == "entropy":
        tape.keep("loss", cross_entropy(o, tape["y"]))
    else:
        tape.keep("loss", F.mse_loss(f(o), tape["y"]))


def pooling(tape, sizes, options):
    pool = {"max": F.max_pool2d, "average": F.avg_pool2d}[options["kind"]]
    y = tape.keep("y", pool(tape["x"][None, None], sizes["K"], stride=sizes["S"])[0, 0])
    tape.keep("loss", (tape["g"] * y).sum())


def conv_1x1(tape, sizes, options):
    """Two convolutions of one place over N places, and the mean over the places."""
    z = F.conv1d(tape["x"][None], tape["W_1"][:, :, None], tape["b_1"].flatten())[0]
    a = tape.keep("a", ACTIVATIONS[options["f"]](tape.keep("z", z)))
    o = tape.keep("o", F.conv1d(a[None], tape["W_2"][:, :, None], tape["b_2"].flatten())[0])
    s = tape.keep("s", F.adaptive_avg_pool1d(o[None], 1)[0])
    tape.keep("loss", cross_entropy(s, tape["y"]))


def text_cnn(tape, sizes, options):
    """Words by number, one convolution along the text, and a pooling over all its places."""
    d, width, filters = sizes["D"], sizes["K"], sizes["F"]
    x = tape.keep("x", tape["S"] @ tape["E"])
    kernel = tape["W"].reshape(filters, width, d).transpose(1, 2)
    z = F.conv1d(x.T[None], kernel, tape["b"].flatten())[0]
    z = tape.keep("z", z.T)
    a = ACTIVATIONS[options["f"]](z)
    if options["pooling"] == "average":
        h = F.adaptive_avg_pool1d(a.T[None], 1)[0]
    else:
        r = sizes["R"] if options["pooling"] == "k-max" else 1
        places = z.detach().topk(r, dim=0).indices.sort(dim=0).values
        h = a.gather(0, places).T.reshape(-1, 1)
    tape.keep("h", h)
    u = tape["U_R"] if options["pooling"] == "k-max" else tape["U"]
    o = tape.keep("o", F.linear(tape["h"].T, u, tape["d"].flatten()).T)
    tape.keep("loss", cross_entropy(o, tape["y"]))


def batch_norm(tape, sizes, options):
    z = tape.keep("z", tape["X"] @ tape["w"])
    running = options["statistics"] == "running"
    if options["epsilon"] == "outside":  # as darknet has it, and PyTorch does not
        mean, std = (tape["mu_r"], tape["v_r"].sqrt()) if running else (z.mean(), z.std(correction=0))
        y = tape.keep("y", torch.addcmul(tape["beta"], tape["gamma"], (z - mean) / (std + tape["eps"])))
        return tape.keep("loss", F.mse_loss(y, tape["r"], reduction="sum") / 2)
    y = F.batch_norm(
        z,
        tape["mu_r"].detach().reshape(1).clone(),
        tape["v_r"].detach().reshape(1).clone(),
        tape["gamma"].reshape(1),
        tape["beta"].reshape(1),
        training=not running,
        eps=tape["eps"].item(),
    )
    tape.keep("y", y)
    tape.keep("loss", F.mse_loss(tape["y"], tape["r"], reduction="sum") / 2)


def dropout(tape, sizes, options):
    h = tape.keep("h", torch.tanh(tape.keep("z", tape["W_1"] @ tape["x"] + tape["b_1"])))
    training, inverted = options["phase"] == "training", options["scaling"] == "inverted"
    kept = 1 - tape["p"].item() if training == inverted else 1
    q = h * tape["m"] if training else h * 1
    if training == inverted:
        q = q / kept if training else q * kept
    tape.keep("q", q)
    o = tape.keep("o", tape["W_2"] @ tape["q"] + tape["b_2"])
    tape.keep("loss", F.mse_loss(o, tape["y"], reduction="sum") / 2)


def regularization(tape, sizes, options):
    error = F.mse_loss(tape["X"] @ tape["w"] + tape["b"], tape["y"]) / 2
    tape.keep("E", error)
    norm = tape["w"].norm(p={"l1": 1, "l2": 2}[options["penalty"]])
    tape.keep("R", norm if options["penalty"] == "l1" else norm**2 / 2)
    tape.keep("loss", tape["E"] + tape["lam"] * tape["R"])


def second_order(tape, sizes, options):
    """The gradient is PyTorch's own, differentiated once more."""
    theta = tape["theta"]
    if options["loss"] == "logistic":
        value = F.binary_cross_entropy_with_logits(tape["X"] @ theta, tape["y"], reduction="sum")
    elif options["loss"] == "softmax-loss":
        value = cross_entropy(theta, tape["q"])
    else:
        u = tape["u"]
        mirror = torch.eye(sizes["D"]) - 2 * u @ u.T / (u.T @ u)
        e = theta - tape["c"]
        value = (e.T @ mirror @ torch.diag(tape["l"].flatten()) @ mirror.T @ e).sum() / 2
    (g,) = torch.autograd.grad(value, theta, create_graph=True)
    tape.keep("g", g)
    tape.keep("loss", (tape["v"] * tape["g"]).sum())


def text_preprocessing(tape, sizes, options):
    """A mean of vectors looked up, its logit, and words drawn against it."""
    v = tape["P"].T @ tape["W"]
    v = tape.keep("v", v[: sizes["M"]].mean(dim=0)[:, None])
    s = tape.keep("s", (tape["u"] * v).sum())
    n = tape.keep("n", tape["N"] @ v)
    tape.keep("loss", -F.logsigmoid(s) - F.logsigmoid(-n).sum())


def two_layer(tape, sizes, options):
    """Examples are the rows of PyTorch's layers; the lesson has them in rows or in columns, one being a column."""
    in_rows = options["batch"] == "rows"
    turned = (lambda a: a) if in_rows else (lambda a: a.T)

    def layer(x, weight, bias):
        w = tape[weight].T if in_rows else tape[weight]
        return turned(F.linear(turned(x), w, tape[bias].flatten()))

    h = tape.keep("h", ACTIVATIONS[options["phi"]](tape.keep("z_1", layer(tape["x"], "W_1", "b_1"))))
    o, y = turned(tape.keep("z_2", layer(h, "W_2", "b_2"))), turned(tape["y"])
    if options["loss"] == "entropy":
        loss = F.cross_entropy(o, y.argmax(dim=1), reduction="sum")
    elif options["loss"] == "binary":
        loss = F.binary_cross_entropy_with_logits(o, y, reduction="sum")
    else:
        loss = F.mse_loss(o, y, reduction="sum") / 2
    averaged = options["batch"] != "one" and options["over"] == "mean"
    tape.keep("loss", loss / sizes["N"] if averaged else loss * 1)


LAYERS = {
    "activations": activations,
    "conv-dense": conv_dense,
    "pooling": pooling,
    "conv-1x1": conv_1x1,
    "text-cnn": text_cnn,
    "batch-norm": batch_norm,
    "dropout": dropout,
    "regularization": regularization,
    "second-order": second_order,
    "text-preprocessing": text_preprocessing,
    "two-layer": two_layer,
}
