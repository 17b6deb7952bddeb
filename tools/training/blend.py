#!/usr/bin/env python3
"""blend.py FIRST.pt SECOND.pt SHARE OUT.pt: the weights of the second with this share, those of the first with the rest. Both must come from one run or one start."""
import sys
import torch

first, second, share = torch.load(sys.argv[1]), torch.load(sys.argv[2]), float(sys.argv[3])
assert first["vocab"] == second["vocab"]
second["state"] = {k: first["state"][k].lerp(v, share) for k, v in second["state"].items()}
torch.save(second, sys.argv[4])
