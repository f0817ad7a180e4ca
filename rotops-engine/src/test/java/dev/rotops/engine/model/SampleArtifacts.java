package dev.rotops.engine.model;

/** One valid document of each kind, in which every property of its schema is written at least once. */
final class SampleArtifacts {

    private SampleArtifacts() {}

    static String text(ArtifactKind kind) {
        return switch (kind) {
            case CONTROL_PLANE -> """
                {
                  "$schema": "./runtime-control-plane.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "evidenceKinds": ["response", "storage_write"],
                  "fidelityLevels": ["isolated", "simulated", "contract", "real-dependency", "full-system"],
                  "surfaces": [
                    {
                      "id": "orders",
                      "description": "Orders and refunds.",
                      "sourcePatterns": ["src/main/java/shop/**"],
                      "sourceIgnorePatterns": ["**/internal/**"],
                      "testPatterns": ["src/test/java/shop/**"],
                      "testIgnorePatterns": ["**/slow/**"],
                      "execution": {
                        "runner": "vitest",
                        "verifyCommand": "npm test",
                        "watchCommand": "npm run watch",
                        "environment": "node",
                        "setupFiles": ["setup.ts"],
                        "include": ["**/*.test.ts"],
                        "exclude": ["dist/**"],
                        "testTimeout": 5000,
                        "metadata": {"team": "orders", "floor": 3}
                      }
                    },
                    {
                      "id": "night",
                      "description": "What happens at night.",
                      "sourcePatterns": ["src/main/java/night/**"],
                      "testPatterns": ["src/test/java/night/**"]
                    }
                  ],
                  "behaviors": [
                    {
                      "id": "orders.place",
                      "surface": "orders",
                      "sourcePatterns": ["src/main/java/shop/Orders.java"],
                      "inventorySourceIds": ["order-endpoints"],
                      "inventoryBehaviorIds": ["orders.placed", "orders.refused"],
                      "event": "Someone places an order.",
                      "outcomes": ["the order is created", "an invalid order is refused"],
                      "outcomeClasses": ["success", "validation_error"],
                      "evidence": ["response", "storage_write"],
                      "fidelity": "simulated",
                      "ownerTests": ["shop.OrdersTest#places"],
                      "implementationStatus": "implemented"
                    },
                    {
                      "id": "night.close",
                      "surface": "night",
                      "sourcePatterns": ["src/main/java/night/Close.java"],
                      "event": "Midnight.",
                      "outcomes": ["the day is processed"],
                      "evidence": ["storage_write"],
                      "fidelity": "real-dependency"
                    }
                  ],
                  "obligations": [
                    {
                      "id": "night.report",
                      "surface": "night",
                      "sourcePatterns": ["src/main/java/night/Report.java"],
                      "event": "The day is closed.",
                      "outcomes": ["the report is created"],
                      "evidence": ["storage_write"],
                      "fidelity": "contract",
                      "ownerTests": []
                    }
                  ]
                }
                """;
            case INVENTORY -> """
                {
                  "$schema": "./runtime-inventory.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "sourceKinds": ["request", "background"],
                  "sources": [
                    {
                      "id": "order-endpoints",
                      "description": "The order endpoints.",
                      "kind": "request",
                      "sourcePatterns": ["src/main/java/shop/**"], "entryPoints": ["http GET /orders/*"],
                      "events": ["Someone places an order.", "Someone asks for a refund."],
                      "expectedEvidence": ["response", "storage_write"],
                      "expectedOutcomeClasses": ["success"],
                      "minimumFidelity": "simulated",
                      "surfaceHint": "orders"
                    },
                    {
                      "id": "night.jobs",
                      "description": "The nightly jobs.",
                      "kind": "background",
                      "sourcePatterns": ["src/main/java/night/**"],
                      "events": ["Midnight."]
                    }
                  ],
                  "behaviors": [
                    {
                      "id": "orders.placed",
                      "sourceId": "order-endpoints",
                      "event": "Someone places an order.",
                      "expectedEvidence": ["response"],
                      "expectedOutcomeClasses": ["success", "validation_error"],
                      "minimumFidelity": "contract"
                    },
                    {
                      "id": "night.closed",
                      "sourceId": "night.jobs",
                      "event": "Midnight."
                    }
                  ]
                }
                """;
            case SURFACES -> """
                {
                  "$schema": "./runtime-surfaces.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "surfaces": [
                    {
                      "id": "orders",
                      "description": "Orders and refunds.",
                      "inventorySourceIds": ["order-endpoints", "refund.endpoints"],
                      "requiredEvidence": ["response"],
                      "requiredOutcomeClasses": ["success", "failure"],
                      "minimumFidelity": "simulated"
                    },
                    {
                      "id": "night",
                      "description": "What happens at night.",
                      "inventorySourceIds": ["night.jobs"]
                    }
                  ]
                }
                """;
            case FIDELITY_POLICY -> """
                {
                  "$schema": "./fidelity-policy.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "fidelityLevels": ["isolated", "simulated", "contract", "real-dependency", "full-system"],
                  "defaultMinimumFidelity": "isolated",
                  "surfacePolicies": [
                    {"surfaceId": "orders", "minimumFidelity": "simulated"}
                  ],
                  "inventorySourcePolicies": [
                    {"inventorySourceId": "night.jobs", "minimumFidelity": "real-dependency"}
                  ],
                  "behaviorPolicies": [
                    {"behaviorId": "orders.place", "minimumFidelity": "contract"},
                    {"obligationId": "orders.refund", "minimumFidelity": "contract"}
                  ],
                  "obligationPolicies": [
                    {"obligationId": "night.close", "minimumFidelity": "real-dependency"}
                  ]
                }
                """;
            case DISCOVERY_POLICY -> """
                {
                  "$schema": "./runtime-discovery-policy.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "candidateReviewMode": "warning",
                  "codeFilePatterns": ["web/**/*.ts"],
                  "sourceExtensions": [".ts", ".mjs"],
                  "scopePatterns": ["web/**", "src/main/**"],
                  "ignorePatterns": ["**/*.md"],
                  "suppressions": [
                    {"filePatterns": ["vendor/**"], "reason": "somebody else's"},
                    {"entryPoints": ["http GET /internal/**"], "reason": "for operators", "expires": "2027-01-31"}
                  ],
                  "sourceOverrides": [
                    {
                      "sourceId": "auth-access",
                      "includePatterns": ["web/login/**"],
                      "excludePatterns": ["web/login/style/**"],
                      "mode": "replace"
                    },
                    {"sourceId": "client-state"}
                  ],
                  "entryPointRules": [
                    {
                      "kind": "http",
                      "annotation": "shop.web.Answers",
                      "on": "method",
                      "holder": "class",
                      "in": ["shop.web.Desk"],
                      "notIn": ["shop.web.Closed"],
                      "about": ["shop.web.Request"],
                      "given": "shop-web",
                      "inherited": true,
                      "unlessImplemented": false,
                      "verb": "GET",
                      "path": "value",
                      "under": ["shop.web.Desk(at)"],
                      "confidence": "medium"
                    },
                    {"kind": "external", "call": "shop.mail.Postman.post*", "route": "register"},
                    {"kind": "batch", "supertype": "shop.night.Job", "methods": ["run"], "detail": ["{$name}"]},
                    {"kind": "auth", "bean": ["shop.web.Guard", "shop.web.Lock"]},
                    {"kind": "none", "method": "main([Ljava/lang/String;)V"}
                  ],
                  "deferrals": [
                    {"candidate": "http POST /refunds", "until": "2027-02-28", "reason": "not in use yet"}
                  ]
                }
                """;
            case QUALITY_POLICY -> """
                {
                  "$schema": "./runtime-quality-policy.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "defaultInventorySourceRule": {"maxExpandedFiles": 20, "level": "warning"},
                  "defaultBehaviorRule": {
                    "maxExpandedFiles": 12,
                    "maxInventorySources": 3,
                    "maxInventoryBehaviors": 4,
                    "level": "error"
                  },
                  "defaultObligationRule": {"maxExpandedFiles": 10},
                  "surfacePolicies": [
                    {
                      "surfaceId": "orders",
                      "inventorySourceRule": {"maxExpandedFiles": 9},
                      "behaviorRule": {"maxInventorySources": 2, "level": "warning"},
                      "obligationRule": {"maxInventorySources": 1}
                    },
                    {"surfaceId": "night"}
                  ],
                  "inventorySourcePolicies": [
                    {"inventorySourceId": "night.jobs", "maxExpandedFiles": 2, "maxEntryPointsPerBehavior": 3, "level": "error"}
                  ],
                  "behaviorPolicies": [
                    {"behaviorId": "orders.place", "maxExpandedFiles": 1, "maxInventoryBehaviors": 2, "level": "warning"},
                    {"maxInventorySources": 6}
                  ],
                  "obligationPolicies": [
                    {"obligationId": "night.close", "maxInventorySources": 1},
                    {"behaviorId": "night.report", "maxExpandedFiles": 5, "maxInventoryBehaviors": 7, "level": "error"}
                  ]
                }
                """;
            case SELF_CHECK_POLICY -> """
                {
                  "$schema": "./runtime-self-check-policy.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "requireExplicitInventoryBehaviors": false,
                  "requireExplicitBehaviorMappings": true,
                  "maxBehaviorsPerOwnerTest": 4,
                  "maxOwnerTestsPerBehavior": 3,
                  "proof": "executed",
                  "evidenceMode": "declared",
                  "surfaceProofs": [{"surfaceId": "orders", "proof": "declared", "evidenceMode": "observed"}],
                  "riskyKindMinimumFidelity": [
                    {"kindPattern": "^(auth|persistence)$", "minimumFidelity": "real-dependency", "level": "error"},
                    {"kindPattern": "", "minimumFidelity": "isolated"}
                  ],
                  "kindExpectationRules": [
                    {
                      "kindPattern": "request",
                      "requiredOutcomeClasses": ["success", "failure"],
                      "requiredEvidence": ["response"],
                      "level": "warning"
                    },
                    {"kindPattern": "auth"}
                  ],
                  "fidelityOwnerTestRules": [
                    {
                      "minimumFidelity": "real-dependency",
                      "kindPattern": "persistence",
                      "requireOwnerTestPatterns": ["IT.java$", "/it/"],
                      "level": "error"
                    },
                    {"minimumFidelity": "full-system", "requireOwnerTestPatterns": ["E2E"]}
                  ]
                }
                """;
            case RETROSPECTIVE -> """
                {
                  "$schema": "./runtime-retrospective.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "entries": [
                    {
                      "id": "double-charge",
                      "title": "Charged twice",
                      "summary": "An order was charged twice.",
                      "detectedBy": "support",
                      "status": "hardened",
                      "rootCauses": ["weak-fidelity", "missing-reviewed-behavior"],
                      "inventoryBehaviorIds": ["orders.placed"],
                      "behaviorUnitIds": ["orders.place", "orders.refund"],
                      "actions": ["proven against the real provider"]
                    },
                    {
                      "id": "lost-night",
                      "title": "A night without closing",
                      "summary": "The job did not run.",
                      "detectedBy": "production",
                      "status": "open",
                      "rootCauses": []
                    }
                  ]
                }
                """;
            case CAPABILITIES -> """
                {
                  "$schema": "./runtime-capabilities.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "profiles": [
                    {
                      "id": "webhooks.signed",
                      "description": "Signed delivery.",
                      "pointer": "/capabilities/webhooks/signed",
                      "expected": true,
                      "otherUses": ["/legacy/webhooks/signed"],
                      "spec": "webhooks.md, section 4",
                      "unlock": "The host signs what it delivers.",
                      "serial": true,
                      "shapeScenarios": ["webhooks.advertised"],
                      "behaviorScenarios": ["webhooks.signed", "webhooks.retried"],
                      "refusalScenarios": ["webhooks.refused"]
                    },
                    {
                      "id": "audit",
                      "pointer": "",
                      "schema": {},
                      "spec": "audit.md",
                      "unlock": "A host with an audit log."
                    }
                  ]
                }
                """;
            case PROBES -> """
                {
                  "$schema": "./runtime-probes.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "taskClass": "webhook",
                  "completionMode": "product_complete",
                  "extensions": ["target/test-classes"],
                  "probes": [
                    {
                      "id": "delivery",
                      "kind": "side_effect_probe",
                      "description": "A delivery is kept.",
                      "behaviors": ["orders.place"],
                      "prepare": [{"command": ["${java}", "-version"]}],
                      "command": ["${java}", "-jar", "${root}/target/shop.jar", "--port", "${port}"],
                      "workingDirectory": "target",
                      "environment": {
                        "inherit": ["LANG"],
                        "set": ["SHOP_KEY=12345678"],
                        "secrets": ["SHOP_KEY"]
                      },
                      "budgetSeconds": 30,
                      "inputs": ["config/**"],
                      "ready": {"url": "http://localhost:${port}/", "output": "listening"},
                      "requests": [
                        {
                          "method": "POST",
                          "url": "http://localhost:${port}/orders",
                          "headers": ["Content-Type: application/json"],
                          "body": "{}",
                          "status": 201,
                          "contains": "id",
                          "json": {"team": "<string>", "floor": [1, null, true]}
                        }
                      ],
                      "expect": {
                        "exitCode": 0,
                        "effects": [
                          {"file": "${work}/orders.txt", "contains": "order"},
                          {"command": ["cat", "orders.txt"], "json": 1},
                          {"url": "http://localhost:${port}/orders"},
                          {"call": "POST /mail"}
                        ]
                      }
                    },
                    {
                      "id": "everything.else",
                      "kind": "own_kind",
                      "behaviors": ["orders.place", "night.close"],
                      "expect": {
                        "exitCode": 3,
                        "stdout": "",
                        "stdoutFile": "golden/stdout.txt",
                        "files": [{"actual": "out.csv", "golden": "golden/out.csv"}],
                        "trace": "trace.txt",
                        "golden": "golden/trace.txt",
                        "ticks": 100,
                        "frames": [
                          {"file": "frame.png", "sha256": "abc"},
                          {"url": "http://localhost:${port}/", "sha256": "def"}
                        ],
                        "reports": "target/surefire-reports",
                        "minimumTests": 12,
                        "before": {"command": ["mvn", "test"], "reports": "golden/reports"},
                        "classes": ["shop.Orders"],
                        "classPath": ["target/classes"]
                      },
                      "settings": {"team": "orders"}
                    }
                  ]
                }
                """;
            case BASELINE -> """
                {
                  "$schema": "./runtime-baseline.schema.json",
                  "version": "1.0.0",
                  "principle": "behavior-first",
                  "findings": [
                    {
                      "code": "behavior-without-owner-tests",
                      "subject": ["orders.place"],
                      "reason": "tested by hand until the new provider is there",
                      "since": "2026-11-01"
                    },
                    {
                      "code": "owner-test-unannotated",
                      "subject": ["night.close", "src/test/java/shop/NightTest.java"],
                      "reason": "old",
                      "since": "2026-10-31"
                    }
                  ]
                }
                """;
        };
    }

    /** The document of a kind with one place of it, which must be the only one of its kind, written differently. */
    static String edited(ArtifactKind kind, String written, String instead) {
        String text = text(kind);
        int at = text.indexOf(written);
        if (at < 0 || text.indexOf(written, at + 1) >= 0) {
            throw new IllegalArgumentException("stands not exactly once: " + written);
        }
        return text.replace(written, instead);
    }
}
