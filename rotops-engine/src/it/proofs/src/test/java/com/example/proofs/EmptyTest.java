package com.example.proofs;

import dev.rotops.RuntimeBehavior;

@RuntimeBehavior("skipped.empty")
class EmptyTest {}
