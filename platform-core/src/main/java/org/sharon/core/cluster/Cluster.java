package org.sharon.core.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MultiMapConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.config.SerializationConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.concurrent.TimeUnit;

/** Starts Vert.x, alone or as one of several nodes. */
public final class Cluster {

    /** Seconds until other nodes must notice that one is gone. */
    private static final String GONE_AFTER = "10";

    private Cluster() {}

    /** Completes when this node can work; the others may come later. */
    public static Future<Vertx> start(ClusterSettings settings) {
        VertxOptions options =
                new VertxOptions()
                        .setEventBusOptions(new EventBusOptions().setHost(settings.host()))
                        .setMaxEventLoopExecuteTime(500)
                        .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS);
        options.getFileSystemOptions().setClassPathResolvingEnabled(false);
        if (settings.isAlone()) {
            return Future.succeededFuture(Vertx.vertx(options));
        }
        return Vertx.builder()
                .with(options)
                .withClusterManager(new HazelcastClusterManager(hazelcast(settings)))
                .buildClustered();
    }

    private static Config hazelcast(ClusterSettings settings) {
        Config config = new Config();
        config.setClassLoader(Cluster.class.getClassLoader());
        config.setClusterName("sharon");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", GONE_AFTER);
        config.setProperty("hazelcast.heartbeat.interval.seconds", "2");
        config.setProperty("hazelcast.wait.seconds.before.join", "1");
        config.getMetricsConfig().setEnabled(false);
        config.getJetConfig().setEnabled(false);
        config.setSerializationConfig(new SerializationConfig());
        network(config.getNetworkConfig(), settings);
        // The three structures that Vert.x expects, as its own default configuration declares them.
        config.addMultiMapConfig(
                new MultiMapConfig("__vertx.subs")
                        .setBackupCount(1)
                        .setValueCollectionType(MultiMapConfig.ValueCollectionType.SET));
        config.addMapConfig(new MapConfig("__vertx.haInfo").setBackupCount(1));
        config.addMapConfig(new MapConfig("__vertx.nodeInfo").setBackupCount(1));
        return config;
    }

    private static void network(NetworkConfig network, ClusterSettings settings) {
        network.setPort(settings.port()).setPortAutoIncrement(false).setReuseAddress(true);
        network.getInterfaces().setEnabled(true).addInterface(settings.host());
        JoinConfig join = network.getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setConnectionTimeoutSeconds(2);
        settings.members().forEach(join.getTcpIpConfig()::addMember);
    }
}
